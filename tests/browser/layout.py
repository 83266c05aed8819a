"""What is amiss with the layout of a page: each is a script that tells it, and nothing if all is well."""

# What is amiss on a narrow page: sideways scrolling, or parts of the header that are cut or overlap.
NARROW = """() => {
  const faults = [];
  const wide = document.scrollingElement.scrollWidth;
  if (wide > innerWidth) faults.push(`${wide} px wide`);
  const parts = [...document.querySelectorAll(".md-header__inner > *, .md-header__option > *")]
    .filter((e) => e.matches("a, button, label") && e.checkVisibility());
  const boxes = parts.map((e) => [e.className, e.getBoundingClientRect()]);
  if (boxes.length < 4) faults.push(`only ${boxes.map(([name]) => name)} in the header`);
  boxes.forEach(([name, a], i) => {
    if (a.left < 0 || a.right > innerWidth) faults.push(`${name} is cut`);
    boxes.slice(i + 1).forEach(([other, b]) => {
      if (a.left < b.right - 1 && b.left < a.right - 1) faults.push(`${name} lies over ${other}`);
    });
  });
  return faults;
}"""

# What is too wide: the page itself, or anything in the article that sticks out without a scrollbar.
WIDE = """() => {
  const root = document.scrollingElement;
  const wide = [...document.querySelectorAll("article *")].filter((e) => {
    if (e.getBoundingClientRect().right <= innerWidth + 1 || !e.checkVisibility()) return false;
    for (let up = e.parentElement; up.tagName != "ARTICLE"; up = up.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(up).overflowX)) return false;
    return true;
  });
  const names = wide.slice(-3).map((e) => `${e.tagName} ${e.id} ${e.innerText?.slice(0, 60)}`);
  return root.scrollWidth > innerWidth || wide.length
    ? `${root.scrollWidth} px wide in ${innerWidth}; ${names.join(" | ")}` : "";
}"""
