/** The last step: what to copy, the form for the CMS first, and what the web team has to do. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EmbedForm } from './elements/embed-form.js';
import { cmsAdvice } from './snippets/cms/cms-advice.js';
import { cmsPanel, cmsSelect } from './snippets/cms/cms-panel.js';
import { codeBox } from './snippets/code-box.js';
import type { CopyContext } from './snippets/copy-context.js';
import { siteSettings } from './snippets/site-settings.js';
import { snippetBox } from './snippets/snippet-box.js';

export const copyStep = (context: CopyContext): TemplateResult => {
  const { words, locale, site, snippets, goals, idsMade, element, save } = context;
  const advice = cmsAdvice(site.cms, locale, element);
  // Where there can be no link, the block is what comes through most tools.
  const best: EmbedForm = snippets?.[advice.form] === 'feedback-in-link' ? 'block' : advice.form;
  const others = (['link', 'block', 'tag'] as const).filter(form => form !== best);
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.copyHeading}</h2>
    <div class="take">
      <div class="about-site">${cmsSelect(context)} ${siteSettings(context)}</div>
      <div class="results">
        <section class="best" aria-labelledby="best-heading">
          <h2 id="best-heading">${words.useThis}</h2>
          ${
            idsMade
              ? html`<ul class="notes">
                  <li class="advice">
                    <span class="mark" aria-hidden="true">!</span>
                    <span>${words.idsMade(idsMade)}</span>
                    <button type="button" @click=${save}>${words.save}</button>
                  </li>
                </ul>`
              : nothing
          }
          ${snippetBox(context, best)} ${cmsPanel(context, advice)}
        </section>
        <section aria-labelledby="template-heading">
          <h2 id="template-heading">${words.templateHeading}</h2>
          <p class="help">${words.templateHelp}</p>
          ${codeBox(context, 'code-template', words.templateHeading, snippets?.template ?? '', 2)}
        </section>
        <section aria-labelledby="document-heading">
          <h2 id="document-heading">${words.documentHeading}</h2>
          <p class="help">${words.documentHelp}</p>
          ${codeBox(context, 'code-document', words.documentHeading, goals, 8)}
          <div class="buttons">
            <button type="button" class="primary" @click=${save}>${words.save}</button>
          </div>
        </section>
        <section aria-labelledby="others-heading">
          <h2 id="others-heading">${words.others}</h2>
          ${others.map(form => snippetBox(context, form))}
        </section>
      </div>
    </div>`;
};
