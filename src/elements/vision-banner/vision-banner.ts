/** The vision banner: where the municipality wants to go, in its own words. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { CivicElement } from '../../base/civic-element.js';
import { heading } from '../../base/heading.js';
import { picture } from '../../base/image.js';
import type { GoalsDocument } from '../../contract/document.js';
import { visionPart, type VisionBannerData } from './vision-banner.part.js';
import { styles } from './vision-banner.styles.js';

export type { VisionBannerData } from './vision-banner.part.js';

/** A text under a heading, which may have words of its own. */
interface Labelled {
  readonly label?: string;
  readonly text: string;
  readonly lang?: unknown;
}

/**
 * @summary A municipality's vision: statement, vision goal, mission and core values, with a picture.
 *
 * @csspart picture - The picture with its credit.
 * @csspart image - The picture itself.
 * @csspart statement - The heading: the label and the vision statement.
 * @csspart intro - The text under the statement.
 * @csspart label - The heading of the vision goal, the mission and the values.
 * @csspart word - A core value.
 * @csspart link - The link at the end.
 * @cssprop [--civic-radius] - How round the corners of buttons, fields and pictures are.
 * @cssprop [--civic-vision-banner-image-ratio=16 / 9] - The shape of the picture where it stands above the words.
 */
export class VisionBanner extends CivicElement<VisionBannerData> {
  static override styles = [CivicElement.styles, styles].flat();

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: VisionBannerData | GoalsDocument | string | null | undefined;

  protected override readonly shows = visionPart;

  protected override renderPart(vision: VisionBannerData): TemplateResult {
    const { label, statement, intro, ambition, mission, values, image, link } = vision;
    const lang = this.textLang;
    const name = label
      ? html`<span class="eyebrow">${label}</span>`
      : html`<span class="eyebrow" lang=${this.locale}
          >${msg('Vision', { id: 'vision-banner.label' })}</span
        >`;
    return html`<div class=${image ? 'banner pictured' : 'banner'}>
      ${image ? this.#picture(image) : nothing}
      <div class="lead">
        ${heading(this.headingLevel, html`${name} <span class="words">${statement}</span>`, 'statement', lang)}
        ${intro ? html`<p class="intro" part="intro" dir="auto" lang=${lang}>${intro}</p>` : nothing}
      </div>
      ${
        ambition || mission
          ? html`<div class="columns">
              ${ambition ? this.#column(msg('Visionsmål', { id: 'vision-banner.ambition' }), ambition) : nothing}
              ${mission ? this.#column(msg('Verksamhetsidé', { id: 'vision-banner.mission' }), mission) : nothing}
            </div>`
          : nothing
      }
      ${values ? this.#values(values) : nothing}
      ${link ? html`<p class="more"><a part="link" href=${link.href} dir="auto" lang=${link.lang ?? lang}>${link.label}</a></p>` : nothing}
    </div>`;
  }

  #picture(image: NonNullable<VisionBannerData['image']>): TemplateResult {
    const lang = this.textLang;
    return html`<figure class="picture" part="picture">
      ${picture(image, lang, '(min-width: 60em) 50vw, 100vw', true)}
      ${image.credit ? html`<figcaption dir="auto" lang=${image.lang ?? lang}>${image.credit}</figcaption>` : nothing}
    </figure>`;
  }

  /** A heading, in the data's words and language, or else in the element's. */
  #label(own: string, label: string | undefined, lang: unknown): TemplateResult {
    return heading(this.headingLevel + 1, label ?? own, 'label', label ? lang : nothing);
  }

  #column(own: string, { label, text, lang = this.textLang }: Labelled): TemplateResult {
    return html`<div>
      ${this.#label(own, label, lang)}
      <p dir="auto" lang=${lang}>${text}</p>
    </div>`;
  }

  #values(values: NonNullable<VisionBannerData['values']>): TemplateResult {
    const { label, text, words } = values;
    const lang = values.lang ?? this.textLang;
    return html`<div class="values">
      ${this.#label(msg('Värdegrund', { id: 'vision-banner.values' }), label, lang)}
      <ul role="list" lang=${lang}>
        ${words.map(word => html`<li part="word" dir="auto">${word}</li>`)}
      </ul>
      ${text ? html`<p dir="auto" lang=${lang}>${text}</p>` : nothing}
    </div>`;
  }
}
