// Adds filters, search, keys and citations to a page that is complete without them. The state of the filters stands in
// the address after a ~, so that a link to one paragraph in one filter can be sent: #CUB-73-75-new-5~kind=revised&q=...
"use strict";
(() => {
  const form = document.querySelector(".toolbar");
  const field = (name) => form.elements[name];
  const kinds = [...field("kind")];
  const beads = [...document.querySelectorAll(".bead")];
  const flags = [...document.querySelectorAll(".flag")];
  const folds = [...document.querySelectorAll(".fold")];
  const quickKeys = field("keys");
  const status = form.querySelector("[role=status]");
  let current = null;
  let place = "";

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
  const textOf = new WeakMap();
  const folded = (element) => {
    if (!textOf.has(element)) textOf.set(element, fold(element.textContent));
    return textOf.get(element);
  };
  // A bead is found by either side as it reads, not by its head.
  const sidesOf = (bead) => [...bead.querySelectorAll(".paragraph > p")];

  // Where the folded query stands in an element, as ranges of its text nodes.
  const ranges = (element, query) => {
    const letters = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let at = 0;
      for (const character of node.data) {
        for (const letter of fold(character)) letters.push([letter, node, at, at + character.length]);
        at += character.length;
      }
    }
    const text = letters.map(([letter]) => letter).join("");
    const found = [];
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
      const range = new Range();
      range.setStart(letters[at][1], letters[at][2]);
      const last = letters[at + query.length - 1];
      range.setEnd(last[1], last[3]);
      found.push(range);
    }
    return found;
  };

  const state = () => {
    const said = new URLSearchParams();
    const checked = kinds.filter((box) => box.checked).map((box) => box.value);
    if (checked.length < kinds.length) said.set("kind", checked.join(","));
    for (const name of ["flag", "edit", "q"]) if (field(name).value) said.set(name, field(name).value);
    if (field("formatting").checked !== field("formatting").defaultChecked) said.set("formatting", field("formatting").checked ? "1" : "0");
    return said.toString();
  };
  const address = () => {
    const said = state();
    return "#" + place + (said ? "~" + said : "");
  };
  const remember = () => history.replaceState(null, "", address());

  const apply = () => {
    const query = fold(field("q").value);
    const flag = field("flag").value;
    const edit = field("edit").value;
    const wanted = new Set(kinds.filter((box) => box.checked).map((box) => box.value));
    const hits = [];
    let shown = 0;
    for (const bead of beads) {
      const own = bead.dataset.flags.split(" ").filter(Boolean);
      const parts = query ? sidesOf(bead).filter((part) => folded(part).includes(query)) : [];
      const fits = wanted.has(bead.dataset.kind)
        && (!flag || (flag === "any" ? own.length > 0 : own.includes(flag)))
        && (!edit || bead.dataset.edits.split(" ").includes(edit))
        && (!query || parts.length > 0);
      bead.hidden = !fits;
      shown += fits ? 1 : 0;
      if (fits) hits.push(...parts);
    }
    for (const each of flags) {
      each.hidden = Boolean((flag && flag !== "any" && each.dataset.flag !== flag) || (query && !folded(each).includes(query)));
    }
    for (const each of folds) {
      each.hidden = [...each.querySelectorAll(".bead")].every((bead) => bead.hidden);
      if (query && !each.hidden) each.open = true;
    }
    document.body.classList.toggle("filtered", shown < beads.length);
    const output = field("shown");
    output.value = output.dataset.template.replace("{0}", shown).replace("{1}", beads.length);
    if (window.CSS && CSS.highlights) {
      CSS.highlights.set("search", new Highlight(...hits.flatMap((part) => ranges(part, query))));
    }
  };

  const reveal = (element) => {
    for (let outer = element.closest("details"); outer; outer = outer.parentElement.closest("details")) outer.open = true;
  };
  const go = (bead) => {
    if (!bead) return;
    if (current) current.classList.remove("current");
    current = bead;
    bead.classList.add("current");
    reveal(bead);
    bead.focus({ preventScroll: true });
    bead.scrollIntoView({ block: "start" });
    place = bead.id;
    remember();
  };
  const changed = () => beads.filter((bead) => !bead.hidden && (bead.dataset.kind !== "unchanged" || bead.classList.contains("moved")));
  const step = (forward) => {
    const order = changed();
    // Without a current one, or where a filter hid it, go on from what is at the top of the window.
    const at = order.indexOf(current);
    if (at >= 0) return go(order[at + (forward ? 1 : -1)]);
    const below = (bead) => bead.getBoundingClientRect().top > 1;
    return go(forward ? order.find(below) : order.filter((bead) => !below(bead)).pop());
  };

  const cite = async (button) => {
    if (!button) return;
    const text = button.parentElement.dataset.cite;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = status.dataset.copied.replace("{0}", text);
      button.textContent = "✓";
      button.classList.add("done");
    } catch {
      status.textContent = status.dataset.failed.replace("{0}", text);
    }
  };
  for (const place of document.querySelectorAll("[data-cite]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite";
    button.textContent = "❞";
    button.title = status.dataset.copy + ": " + place.dataset.cite;
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => cite(button));
    place.append(button);
  }
  // A citation of the paragraph in the address, else of the newest one of the current change.
  const citeCurrent = () => {
    const target = document.getElementById(place);
    return target ? cite([...target.querySelectorAll(".cite")].pop()) : undefined;
  };

  const read = () => {
    const [id, said] = location.hash.slice(1).split("~", 2);
    place = decodeURIComponent(id);
    if (said !== undefined) {
      const wished = new URLSearchParams(said);
      for (const box of kinds) box.checked = !wished.has("kind") || wished.get("kind").split(",").includes(box.value);
      for (const name of ["flag", "edit", "q"]) field(name).value = wished.get(name) || "";
      if (wished.has("formatting")) field("formatting").checked = wished.get("formatting") === "1";
    }
    apply();
    const target = place && document.getElementById(place);
    if (!target) return;
    reveal(target);
    const bead = target.closest(".bead");
    if (bead) {
      // What a link leads to is shown, whatever the filters say.
      bead.hidden = false;
      if (current) current.classList.remove("current");
      current = bead;
      bead.classList.add("current");
    }
    if (target.matches(".flag")) {
      target.hidden = false;
      target.open = true;
    }
    target.scrollIntoView({ block: "start" });
    if (said === undefined) remember();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  const changedField = (event) => {
    if (event.target === quickKeys) return;
    apply();
    remember();
  };
  form.addEventListener("input", changedField);
  form.addEventListener("change", changedField);
  // The fields have their old values until the event is over.
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  field("next").addEventListener("click", () => step(true));
  field("previous").addEventListener("click", () => step(false));
  window.addEventListener("hashchange", read);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && form.contains(event.target)) event.target.blur();
    if (!quickKeys.checked || event.target.matches("input[type=search], select")) return;
    const keys = { j: () => step(true), k: () => step(false), c: citeCurrent, "/": () => field("q").focus() };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.hidden = false;
  read();
})();
