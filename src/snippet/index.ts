// What an organisation pastes into its page, made from one configuration. For tools; not part of the bundles.
export {
  elementNames,
  endpointOf,
  parseConfiguration,
  problemLine,
  problemsWithProgramme,
  type ElementName,
  type Parsed,
  type SnippetConfiguration,
  type SnippetElement,
} from './configuration.ts';
export { hostedContent } from './content.ts';
export { hostedPageAddress, readHostedPageQuery, withPledgeForm } from './hosted-page.ts';
export type { Problem } from './rules.ts';
export { snippet, snippets, tiers, type SnippetSource, type Tier } from './snippets.ts';
export type { SnippetLanguage } from './texts.ts';
export { schemeOf, themeDeclarations, themeNames, type SnippetTheme, type ThemeName } from './theme.ts';
