/** The style and the script of the page, which its policy takes from this program alone. */

export const PREVIEW_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b1f23; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.35rem; margin-top: 2.5rem; border-top: 1px solid #8a949e; padding-top: 1rem; }
h3 { font-size: 1.1rem; margin-bottom: 0.25rem; } h4 { font-size: 1rem; margin: 1rem 0 0.25rem; }
p { margin: 0.25rem 0 0.5rem; }
.mark, .old { border-left: 0.5rem solid #8a5300; padding: 0.5rem 1rem; background: #fff6e5; }
.problems { border-left: 0.5rem solid #a3190d; padding: 0.5rem 1rem; }
.good { border-left: 0.5rem solid #0b5a3c; padding: 0.5rem 1rem; }
.problems li { font-family: ui-monospace, monospace; font-size: 0.95rem; }
.item { padding-left: 1.25rem; }
.small { font-size: 0.95rem; color: #4a535c; }
.question { margin: 1.25rem 0; }
.question legend, .question label.name { font-weight: 600; padding: 0; }
fieldset { border: 0; margin: 0; padding: 0; }
input, textarea, select { font: inherit; max-width: 100%; box-sizing: border-box; }
textarea { width: 100%; } .choice { display: block; }
code { font-family: ui-monospace, monospace; }
a { color: #0b4f8a; } a:focus-visible, input:focus-visible, textarea:focus-visible { outline: 3px solid #ffbf00; outline-offset: 2px; box-shadow: 0 0 0 2px #1b1f23; }
nav a { margin-right: 1rem; }
`;

/** Loads the page anew when another version than the one shown is told; browsers reconnect by themselves. */
export const PREVIEW_SCRIPT = `
const shown = document.documentElement.dataset.version;
new EventSource("/changes").addEventListener("version", ({ data }) => {
  if (data !== shown) location.reload();
});
`;
