// Citation cards: a footnote shown beside its mark, on hover, focus and tap; Escape closes it (WCAG 1.4.13).
// Without this script the mark leads to the footnote at the end of the page.
(() => {
  const DELAY = 150;
  const GRACE = 250;
  let card = null;
  let timer = 0;

  const close = (focus = false) => {
    clearTimeout(timer);
    if (!card) return;
    const { mark, box } = card;
    // While the card is known, so that the focus that comes back does not open it anew.
    if (focus) mark.focus({ preventScroll: true });
    card = null;
    mark.setAttribute("aria-expanded", "false");
    box.remove();
  };

  const later = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };

  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  };

  const fill = (mark, note) => {
    const box = document.createElement("span");
    box.className = "card";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `Citation ${mark.textContent}`);
    for (const part of note.querySelector("p").cloneNode(true).childNodes) {
      if (!part.classList?.contains("footnote-backref")) box.append(part.cloneNode(true));
    }
    const end = document.createElement("span");
    end.className = "card-end";
    const down = document.createElement("a");
    down.href = mark.getAttribute("href");
    down.textContent = "Footnote";
    down.addEventListener("click", () => close());
    end.append(down, button("Close", () => close(true)));
    box.append(end);
    return box;
  };

  // Below the mark, or above it where there is no room; on a phone the style sheet pins it to the bottom.
  const place = (mark, box) => {
    const at = mark.getBoundingClientRect();
    if (getComputedStyle(box).position === "fixed") {
      const under = at.bottom + 8 - box.getBoundingClientRect().top;
      if (under > 0) scrollBy(0, under);
      return;
    }
    const frame = box.offsetParent.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(at.left - 16, wide - box.offsetWidth - 8));
    const above = at.bottom + box.offsetHeight + 8 > innerHeight && at.top > box.offsetHeight + 60;
    const top = above ? at.top - box.offsetHeight - 4 : at.bottom + 4;
    box.style.left = `${left - frame.left}px`;
    box.style.top = `${top - frame.top}px`;
  };

  const open = (mark) => {
    clearTimeout(timer);
    if (card?.mark === mark) return;
    close();
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!note?.querySelector("p")) return;
    const box = fill(mark, note);
    mark.closest("sup").after(box);
    mark.setAttribute("aria-expanded", "true");
    card = { mark, box };
    place(mark, box);
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") later(close, GRACE);
    });
  };

  for (const mark of document.querySelectorAll("a.footnote-ref")) {
    let touched = false;
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") later(() => open(mark), DELAY);
    });
    mark.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") later(close, GRACE);
    });
    mark.addEventListener("pointerdown", (event) => {
      touched = event.pointerType !== "mouse";
    });
    mark.addEventListener("focus", () => {
      if (mark.matches(":focus-visible") && !touched) open(mark);
    });
    mark.addEventListener("click", (event) => {
      if (touched) event.preventDefault();
      if (touched && card?.mark !== mark) open(mark);
      else close();
      touched = false;
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && card) close(card.box.contains(document.activeElement));
  });
  document.addEventListener("pointerdown", (event) => {
    if (card && !card.box.contains(event.target) && !card.mark.contains(event.target)) close();
  });
  addEventListener("resize", () => close());
  document.addEventListener("focusin", (event) => {
    if (card && !card.box.contains(event.target) && event.target !== card.mark) close();
  });
})();
