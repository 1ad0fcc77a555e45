/** What the button for sharing opens: what can be taken along of what an element shows. Fetched when it is pressed. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../adopt-styles.js';
import { formatList, isolated } from '../format.js';
import type { Locale } from '../language.js';
import { forms, serversFor, type Form, type SharedEmbed } from './embed.js';
import type { Panel, PanelInput } from './panel-input.js';
import { styles } from './panel.styles.js';
import { isWhiteGround } from './picture/ground.js';
import { sharedPart } from './shared-part.js';
import { takersFor, type Takers } from './takers.js';

/** Something to press. */
const act = (text: string, onClick: () => void): TemplateResult =>
  html`<li><button type="button" part="share-button" @click=${onClick}>${text}</button></li>`;

/** Things to press, under what they are. The name stands on the list, too, for those who come to it by itself. */
const group = (name: string, acts: readonly unknown[], more: unknown = nothing): TemplateResult =>
  html`<div>
    <p class="kind" aria-hidden="true">${name}</p>
    <ul role="list" aria-label=${name}>
      ${acts}
    </ul>
    ${more}
  </div>`;

const formText = (form: Form): string => {
  switch (form) {
    case 'tag':
      return msg('Kopiera som tagg', { id: 'share.copy-tag' });
    case 'block':
      return msg('Kopiera som block', { id: 'share.copy-block' });
    case 'link':
      return msg('Kopiera som länk', { id: 'share.copy-embed-link' });
  }
};

/** What the two servers must say, in one sentence. */
const serversText = (embed: SharedEmbed, locale: Locale): string => {
  const { policy, origins } = serversFor(embed);
  const allowed = isolated(policy, locale);
  const servers = formatList(origins, locale);
  return msg(
    str`Den andra sidan behöver ${allowed} i sin säkerhetspolicy, om den har en, och svaren från ${servers} behöver huvudet Access-Control-Allow-Origin.`,
    { id: 'share.servers' },
  );
};

const linkGroup = (take: Takers): TemplateResult =>
  group(msg('Länk', { id: 'share.link' }), [
    act(msg('Kopiera länken', { id: 'share.copy-link' }), take.link),
    // Not on every system.
    'share' in navigator ? act(msg('Skicka vidare', { id: 'share.send' }), take.send) : nothing,
  ]);

const fileGroup = (take: Takers, hasDocument: boolean, isWhite: boolean): TemplateResult =>
  group(
    msg('Ladda ner', { id: 'share.download' }),
    [
      act(msg('Bild (PNG)', { id: 'share.png' }), take.png),
      act(msg('Bild (SVG)', { id: 'share.svg' }), take.svg),
      act(msg('Siffror (CSV)', { id: 'share.csv' }), take.csv),
      hasDocument ? act(msg('Data (JSON)', { id: 'share.json' }), take.json) : nothing,
    ],
    isWhite
      ? nothing
      : html`<label class="ground"
          ><input type="checkbox" @change=${take.ground} />${msg('Bilden på vit bakgrund', {
            id: 'share.white',
          })}</label
        >`,
  );

/** Makes it, when all that it says is known. */
export const panelOf = async <T>(input: PanelInput<T>): Promise<Panel> => {
  const { host, localize, sharing, part } = input;
  const shared = await sharedPart(host, part, sharing, location.href);
  const take = takersFor(input, shared);
  adoptStyles(host, styles);
  return () =>
    localize(locale => {
      const embed = shared.embed();
      return html`<div class="panel">
        ${linkGroup(take)} ${fileGroup(take, !!shared.document, isWhiteGround(host))}
        ${
          embed
            ? group(
                msg('Visa på en annan webbplats', { id: 'share.embed' }),
                forms.map(form => act(formText(form), () => take.code(form))),
                html`<p class="servers">${serversText(embed, locale)}</p>`,
              )
            : nothing
        }
      </div>`;
    });
};
