// The script inside a story's HTML file: one slide at a time by keyboard, by button and by address. It builds no HTML.

/** Plain text, for its hash stands in the file's policy. Without it the file is a document with all slides. */
export const storyScript = `(() => {
  const slides = [...document.querySelectorAll("main > section")];
  const live = document.getElementById("_live");
  const count = document.getElementById("_count");
  const buttons = Object.fromEntries(["first", "previous", "next", "last"].map((name) => [name, document.getElementById("_" + name)]));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let at = -1;
  let frame = 0;

  function find() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch {}
    return Math.max(0, slides.findIndex((slide) => slide.id === id));
  }

  function toBox(slide) {
    const scene = slide && slide.querySelector("svg.scene");
    return scene && scene.dataset.box.split(" ").map(Number);
  }

  function moveCamera(from, slide) {
    cancelAnimationFrame(frame);
    const to = toBox(slide);
    if (!to) return;
    const scenes = slide.querySelectorAll("svg.scene");
    const put = (box) => { for (const scene of scenes) scene.setAttribute("viewBox", box.join(" ")); };
    if (!from || still.matches) return put(to);
    const began = performance.now();
    const step = (now) => {
      const part = Math.min(1, Math.max(0, (now - began) / 700));
      const eased = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
      put(to.map((end, index) => from[index] + (end - from[index]) * eased));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    put(from);
    frame = requestAnimationFrame(step);
  }

  function show(next, told) {
    const target = Math.max(0, Math.min(slides.length - 1, next));
    if (target === at) return;
    const from = toBox(slides[at]);
    at = target;
    slides.forEach((slide, index) => { slide.hidden = index !== at; });
    moveCamera(from, slides[at]);
    const heading = slides[at].querySelector("h2").textContent;
    count.textContent = (at + 1) + " / " + slides.length;
    buttons.first.disabled = buttons.previous.disabled = at === 0;
    buttons.next.disabled = buttons.last.disabled = at === slides.length - 1;
    if (document.activeElement && document.activeElement.disabled) document.activeElement.blur();
    scrollTo(0, 0);
    if (!told) return;
    live.textContent = heading;
    try { history.replaceState(null, "", "#" + slides[at].id); } catch { location.hash = slides[at].id; }
  }

  const moves = {
    ArrowRight: () => at + 1,
    PageDown: () => at + 1,
    ArrowLeft: () => at - 1,
    PageUp: () => at - 1,
    Home: () => 0,
    End: () => slides.length - 1,
  };
  addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const table = event.target.closest && event.target.closest(".table");
    if (table && table.scrollWidth > table.clientWidth && event.key.startsWith("Arrow")) return;
    event.preventDefault();
    show(move(), true);
  });
  buttons.first.addEventListener("click", () => show(0, true));
  buttons.previous.addEventListener("click", () => show(at - 1, true));
  buttons.next.addEventListener("click", () => show(at + 1, true));
  buttons.last.addEventListener("click", () => show(slides.length - 1, true));
  addEventListener("hashchange", () => show(find(), true));
  for (const reveal of document.querySelectorAll("button.reveal")) {
    reveal.addEventListener("click", () => {
      const open = reveal.closest("section").classList.toggle("open");
      reveal.setAttribute("aria-expanded", String(open));
      reveal.textContent = open ? "Hide the status" : "Reveal the status";
    });
  }
  addEventListener("beforeprint", () => {
    cancelAnimationFrame(frame);
    for (const slide of slides) slide.hidden = false;
    for (const scene of document.querySelectorAll("svg.scene")) scene.setAttribute("viewBox", scene.dataset.box);
  });
  addEventListener("afterprint", () => slides.forEach((slide, index) => { slide.hidden = index !== at; }));
  document.documentElement.classList.add("told");
  document.getElementById("_bar").hidden = false;
  show(find(), false);
})();`;
