const pixels = { '/^font(-size)?$/': [/\dpx\b/] };

/** Physical directions are wrong in a right-to-left page: their logical twins only (R16). */
const physical = [
  '/^(margin|padding|border)-(top|right|bottom|left)(-|$)/',
  '/^(top|right|bottom|left)$/',
  '/^((min|max)-)?(width|height)$/',
  '/^border-(top|bottom)-(left|right)-radius$/',
  '/^scroll-(margin|padding)-(top|right|bottom|left)$/',
  '/^overflow-[xy]$/',
];

export default {
  extends: ['stylelint-config-standard'],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'declaration-property-value-disallowed-list': pixels,
    // The order of rules follows the reading order of the markup.
    'no-descending-specificity': null,
    // (min-width: …) is known to more browsers than (width >= …).
    'media-feature-range-notation': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
  },
  overrides: [
    {
      files: ['src/**/*.ts'],
      customSyntax: 'postcss-lit',
      rules: {
        'custom-property-pattern': [
          '^(_|tillvaxt-)[a-z0-9-]+$',
          { message: 'Expected a private --_name or a public --tillvaxt-name' },
        ],
        'unit-disallowed-list': [['rem'], { message: 'The page owns the root font size: em' }],
        'property-disallowed-list': [physical, { message: 'Expected its logical twin' }],
        'declaration-property-value-disallowed-list': {
          ...pixels,
          'text-align': ['left', 'right'],
          float: ['left', 'right'],
          clear: ['left', 'right'],
        },
        // What stands in for ${…} is no keyword.
        'declaration-property-value-no-unknown': [true, { ignoreProperties: { '/./': '/POSTCSS_LIT/' } }],
        'value-keyword-case': ['lower', { ignoreKeywords: [/POSTCSS_LIT/, 'srgb'], camelCaseSvgKeywords: true }],
        'selector-max-id': 0,
        'selector-max-class': 0,
        // The prefixed one comes first on purpose: older Safari knows no other.
        'property-no-vendor-prefix': [true, { ignoreProperties: ['-webkit-text-size-adjust'] }],
      },
    },
  ],
};
