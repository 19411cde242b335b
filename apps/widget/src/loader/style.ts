/** At this width and below the panel fills the screen. */
export const phoneWidthPx = 520;

/**
 * The launcher's two pictures are clipped shapes: no image that a content policy could refuse. They are white on a dark
 * accent and black on a light one.
 */
export const css = `:host{all:initial;--b:max(20px,env(safe-area-inset-bottom))}
button,iframe{position:fixed;z-index:2147483000;right:max(20px,env(safe-area-inset-right));border:0;transition:.2s;box-shadow:0 6px 32px #0004}
button{bottom:var(--b);width:56px;height:56px;border-radius:50%;background:var(--a);cursor:pointer}
button:hover{transform:scale(1.06)}
:focus-visible{outline:3px solid var(--a);outline-offset:3px}
button:before{content:"";position:absolute;inset:14px;background:#fff;background:oklch(from var(--a) calc(99*(.68 - l)) 0 0);clip-path:path("M5 2h18q5 0 5 5v10q0 5-5 5h-9l-7 6v-6h-2q-5 0-5-5v-10q0-5 5-5z")}
[aria-expanded=true]:before{clip-path:path("M4 10l10 10l10-10l-2-2l-8 8l-8-8z")}
.new:after{content:"";position:absolute;top:0;right:0;width:12px;height:12px;border-radius:50%;background:#e5484d;border:2px solid #fff}
iframe{bottom:calc(var(--b) + 72px);width:400px;height:min(700px,calc(100vh - 116px));border-radius:16px;opacity:0;visibility:hidden}
[aria-expanded=true]+iframe{opacity:1;visibility:visible}
@media(max-width:${phoneWidthPx}px){iframe{inset:0;width:100%;height:100%;border-radius:0}[aria-expanded=true]{visibility:hidden}}
@media(prefers-reduced-motion){*{transition:none!important}}`;
