// The entry of `tillvaxt-audit.js`, for development: the function, and the element that shows what it finds. No part of the other bundles.
import { TillvaxtThemeAudit } from './audit/theme-audit.ts';

export { auditTheme, type AuditedPair } from './audit/audit.ts';
export { TillvaxtThemeAudit };

// In Node, where there is none, it does nothing.
if (globalThis.HTMLElement && !customElements.get('tillvaxt-theme-audit'))
  customElements.define('tillvaxt-theme-audit', TillvaxtThemeAudit);
