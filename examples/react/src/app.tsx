import { useState } from 'react';
import 'tillvaxt/define.js'; // on the server it does nothing
import type {} from 'tillvaxt/jsx';

export function App() {
  const [compact, setCompact] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <main>
      <h1>Vad vill du bidra med?</h1>
      <p className="lead">Sex områden bär tillväxten här. Välj dem som ligger nära dig och ge ett löfte.</p>
      <div className="bar">
        <label>
          <input
            id="compact"
            type="checkbox"
            checked={compact}
            onChange={({ currentTarget }) => setCompact(currentTarget.checked)}
          />{' '}
          Visa korten kortfattat
        </label>
        <output>
          {chosen.length ? `Du har valt ${chosen.length} av 6 områden.` : 'Du har inte valt något område än.'}
        </output>
      </div>
      <tillvaxt-programme
        endpoint="https://samlare.example/v1/pledges"
        partner="var-forening"
        ontillvaxt-area-select={({ detail: { area, selected } }) =>
          setChosen((known) => [...known.filter((each) => each !== area), ...(selected ? [area] : [])])
        }
      >
        <tillvaxt-focus-areas heading-level={2} pledge-href="#lofte" density={compact ? 'compact' : 'full'}>
          <p slot="fallback">Social tillit, Goda kommunikationer, Ledarskap, Företagsamhet, Plats för alla, Lärande.</p>
        </tillvaxt-focus-areas>
        <tillvaxt-pledge-form id="lofte">
          <span slot="title">{chosen.length ? `Ditt löfte för ${chosen.length} av 6 områden` : 'Ditt löfte'}</span>
          <p slot="fallback">Löftet ges med JavaScript.</p>
        </tillvaxt-pledge-form>
      </tillvaxt-programme>
    </main>
  );
}
