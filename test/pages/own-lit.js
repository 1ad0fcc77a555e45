// A page with a Lit of its own, as far as a policy is concerned.
globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: html => html });
