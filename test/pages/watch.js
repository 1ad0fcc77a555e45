// Notes what goes wrong on the page, from the first moment on, for the tests to read.
window.wrong = [];
addEventListener('error', event => window.wrong.push(`error ${event.message}`));
addEventListener('unhandledrejection', event => window.wrong.push(`rejection ${event.reason}`));
document.addEventListener('securitypolicyviolation', event => {
  window.wrong.push(`policy ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
for (const level of ['warn', 'error']) {
  const say = console[level];
  console[level] = (...words) => {
    window.wrong.push(`${level} ${words.join(' ')}`);
    say.apply(console, words);
  };
}
