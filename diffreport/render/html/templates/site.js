// Adds search, filter and order to an index that is complete without them. Their state stands in the address, so that a
// link to one search can be sent: index.html#~q=cuba&flag=law-enacted&sort=-3
"use strict";
(() => {
  const form = document.querySelector(".toolbar");
  const field = (name) => form.elements[name];
  const matrix = document.querySelector(".matrix");
  const body = matrix.querySelector("tbody");
  const heads = [...matrix.querySelectorAll("thead th")];
  const hits = document.querySelector(".hits");
  const title = hits.querySelector("h2");
  const list = hits.querySelector("ul");
  const more = hits.querySelector(".more");
  const FEW = 40;
  let order = "";
  let all = false;
  let entries = null;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  // A word of letters is found where a word begins (oman is not in romania), a Chinese one anywhere.
  const holds = (text, word) => {
    const bound = /^[a-z0-9]/.test(word);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!bound || at === 0 || !/[a-z0-9]/.test(text[at - 1])) return true;
    }
    return false;
  };

  const rows = [...body.rows];
  // Made when something is looked for: most readers of an index click.
  const made = () => {
    const data = JSON.parse(document.getElementById("search-data").textContent);
    return data.respondents.map((one, at) => entry(one, rows[at], data));
  };
  const entry = (one, row, data) => {
    const flags = one.comparisons.flatMap(([anchor, sessions, found]) => found.map(([kind, subject, place, also]) => ({
      row, kind, subject, respondent: one.title, sessions, label: data.kinds[kind], href: one.page + "#" + anchor + place,
      // The sessions are one word, so that →75 finds what session 75 brought.
      text: fold([data.kinds[kind], kind, subject, also || "", data.names[also || subject] || "", sessions.replaceAll(" ", "")].join(" ")),
    })));
    const laws = one.laws.map(([name, anchor]) => ({
      row, kind: "", subject: name, respondent: one.title, sessions: "", label: matrix.dataset.law, href: one.page + "#" + anchor,
      text: fold(matrix.dataset.law + " " + name),
    }));
    return { row, names: fold([one.title, ...one.names].join(" ")), found: [...flags, ...laws] };
  };

  // Chinese is marked as such, as it is everywhere on the page.
  const quoted = (text) => {
    const parts = document.createDocumentFragment();
    for (const part of text.split(/([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)/u)) {
      if (part && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(part)) {
        const own = document.createElement("span");
        own.lang = "zh";
        own.textContent = part;
        parts.append(own);
      } else {
        parts.append(part);
      }
    }
    return parts;
  };
  const line = (hit) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const aside = document.createElement("span");
    link.href = hit.href;
    link.append(quoted(hit.subject));
    aside.className = "id";
    aside.append(quoted([hit.label, hit.respondent, hit.sessions].filter(Boolean).join(" · ")));
    item.append(link, " ", aside);
    return item;
  };

  const apply = () => {
    const words = fold(field("q").value).split(/\s+/u).filter(Boolean);
    const kind = field("flag").value;
    const found = [];
    if (words.length || kind) entries ??= made();
    let shown = entries ? 0 : rows.length;
    for (const entry of entries || []) {
      const named = words.filter((word) => holds(entry.names, word));
      const own = words.length || kind ? entry.found.filter((hit) => (!kind || hit.kind === kind)
        && words.every((word) => named.includes(word) || holds(hit.text, word))) : [];
      // Who is found by name alone shows a row, not each of its flags.
      const told = kind ? own : own.filter((hit) => words.some((word) => holds(hit.text, word)));
      entry.row.hidden = Boolean(kind ? !own.length : words.length && named.length < words.length && !told.length);
      shown += entry.row.hidden ? 0 : 1;
      found.push(...told);
    }
    hits.hidden = !found.length;
    list.replaceChildren(...(all ? found : found.slice(0, FEW)).map(line));
    more.hidden = all || found.length <= FEW;
    more.textContent = more.dataset.template.replace("{0}", found.length - FEW);
    const output = field("shown");
    output.value = output.dataset.template.replace("{0}", shown).replace("{1}", rows.length);
    title.textContent = title.dataset.template.replace("{0}", found.length);
  };

  const weight = (row, column) => Number(row.cells[column].dataset.weight);
  const arrange = () => {
    const column = Math.abs(Number(order)) || 0;
    const way = order.startsWith("-") ? -1 : 1;
    const sorted = column && column < heads.length ? [...rows].sort((a, b) => way * (weight(a, column) - weight(b, column))) : rows;
    if (sorted.some((row, at) => row !== body.rows[at])) body.append(...sorted);
    heads.forEach((head, at) => {
      head.setAttribute("aria-sort", at !== column ? "none" : way < 0 ? "descending" : "ascending");
      head.querySelector(".sort").textContent = at !== column ? "↕" : way < 0 ? "↓" : "↑";
    });
  };

  const remember = () => {
    const said = new URLSearchParams();
    for (const name of ["q", "flag"]) if (field(name).value) said.set(name, field(name).value);
    if (order) said.set("sort", order);
    history.replaceState(null, "", "#" + (said.toString() ? "~" + said : ""));
  };
  const read = () => {
    const said = new URLSearchParams(location.hash.startsWith("#~") ? location.hash.slice(2) : "");
    for (const name of ["q", "flag"]) field(name).value = said.get(name) || "";
    order = /^-?\d+$/.test(said.get("sort") || "") ? said.get("sort") : "";
    all = false;
    apply();
    arrange();
  };
  const changed = () => { all = false; apply(); remember(); };

  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.title = matrix.dataset.sort.replace("{0}", head.querySelector(".head").textContent);
    button.setAttribute("aria-label", button.title);
    // The most first, then the least; names are in order as they stand.
    button.addEventListener("click", () => {
      order = at === 0 ? "" : order === "-" + at ? String(at) : "-" + at;
      arrange();
      remember();
    });
    head.append("\u00a0", button);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  // The fields have their old values until the event is over.
  form.addEventListener("reset", () => setTimeout(changed));
  more.addEventListener("click", () => { all = true; apply(); list.querySelector("li:nth-child(" + (FEW + 1) + ") a").focus(); });
  window.addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
