import { TillvaxtActionPlan } from './elements/action-plan/action-plan.ts';
import { TillvaxtFocusAreaCard } from './elements/focus-area-card/focus-area-card.ts';
import { TillvaxtFocusAreas } from './elements/focus-areas/focus-areas.ts';
import { TillvaxtPledgeForm } from './elements/pledge-form/pledge-form.ts';
import { TillvaxtPledgeTally } from './elements/pledge-tally/pledge-tally.ts';
import { TillvaxtProgramme } from './elements/programme/programme.ts';
import { TillvaxtVision } from './elements/vision/vision.ts';
import { TillvaxtWorkingModelFigure } from './elements/working-model-figure/working-model-figure.ts';
import { define } from './internal/define.ts';
import { upgrade } from './internal/upgrade.ts';

define({
  'tillvaxt-programme': TillvaxtProgramme,
  'tillvaxt-vision': TillvaxtVision,
  'tillvaxt-focus-area-card': TillvaxtFocusAreaCard,
  'tillvaxt-focus-areas': TillvaxtFocusAreas,
  'tillvaxt-working-model-figure': TillvaxtWorkingModelFigure,
  'tillvaxt-action-plan': TillvaxtActionPlan,
  'tillvaxt-pledge-form': TillvaxtPledgeForm,
  'tillvaxt-pledge-tally': TillvaxtPledgeTally,
});
upgrade();
