import { TillvaxtFocusAreaCard } from './elements/focus-area-card/focus-area-card.ts';
import { define } from './internal/define.ts';

define({
  'tillvaxt-focus-area-card': TillvaxtFocusAreaCard,
});
