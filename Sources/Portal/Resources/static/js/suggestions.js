// Suggestions while typing: an editable combobox with list autocomplete, by the ARIA Authoring
// Practices. Without this file the field's datalist serves.
const pause = 150;
const most = 7;

/** A field with its list of suggestions. */
class Suggestions {
  #field; #list; #status; #waiting; #asked; #active = -1;

  constructor(field, number) {
    this.#field = field;
    field.removeAttribute("list");
    this.#list = document.createElement("ul");
    this.#list.id = `suggestions-${number}`;
    this.#list.className = "suggestions";
    this.#list.role = "listbox";
    this.#list.ariaLabel = field.dataset.list;
    this.#list.hidden = true;
    Object.assign(this.#list.style, {position: "absolute", zIndex: 2, paddingInline: 0,
      boxShadow: "0 4px 16px rgb(0 0 0 / .14)"});
    this.#status = document.createElement("p");
    this.#status.className = "hidden";
    this.#status.role = "status";
    // Out of the flow, so that nothing moves; within a landmark, so that it is found.
    (field.closest("header, main") ?? document.body).append(this.#list, this.#status);
    field.role = "combobox";
    field.ariaAutoComplete = "list";
    field.ariaExpanded = "false";
    field.setAttribute("aria-controls", this.#list.id);
    field.addEventListener("input", event => this.#typed(event));
    field.addEventListener("compositionstart", () => this.#close());
    field.addEventListener("compositionend", () => this.#wait());
    field.addEventListener("keydown", event => this.#pressed(event));
    field.addEventListener("blur", () => this.#close());
    addEventListener("resize", () => this.#close());
    // What was typed while this file came.
    if (field === document.activeElement && field.value !== field.defaultValue) this.#wait();
    // The field keeps the focus while the pointer chooses.
    this.#list.addEventListener("mousedown", event => event.preventDefault());
    this.#list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) this.#choose(option);
    });
  }

  get #options() { return [...this.#list.children]; }

  #typed(event) {
    if (event.isComposing) this.#close(); else this.#wait();
  }

  #wait() {
    this.#stop();
    this.#waiting = setTimeout(() => this.#ask(), pause);
  }

  #stop() {
    clearTimeout(this.#waiting);
    this.#asked?.abort();
  }

  async #ask() {
    this.#stop();
    const text = this.#field.value.trim();
    if (!text) return this.#close();
    const asked = this.#asked = new AbortController();
    const {suggest, kind} = this.#field.dataset;
    try {
      const query = new URLSearchParams({q: text, limit: most});
      const answer = await fetch(`${suggest}?${query}`, {signal: asked.signal});
      if (!answer.ok) return this.#close();
      const {items} = await answer.json();
      if (asked.signal.aborted) return;
      this.#show(items.filter(item => !kind || item.kind === kind), text);
    } catch {
      // Too late, too many, or no network: the field works without suggestions.
      if (!asked.signal.aborted) this.#close();
    }
  }

  #show(items, text) {
    this.#list.replaceChildren(...items.map((item, index) => this.#option(item, index, text)));
    this.#status.textContent = this.#field.dataset.count.replace("#", items.length);
    this.#activate(-1);
    if (items.length === 0) return this.#hide();
    const box = this.#field.getBoundingClientRect();
    Object.assign(this.#list.style, {
      insetInlineStart: `${box.left + scrollX}px`, insetBlockStart: `${box.bottom + scrollY}px`,
      inlineSize: `${box.width}px`});
    this.#list.hidden = false;
    this.#field.ariaExpanded = "true";
  }

  #option(item, index, text) {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${index}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.dataset.value = item.text;
    Object.assign(option.style, {minBlockSize: "44px", padding: "8px", cursor: "pointer"});
    const name = document.createElement("span");
    name.lang = "ja";
    const start = item.text.indexOf(text);
    if (start < 0) {
      name.append(item.text);
    } else {
      const found = document.createElement("b");
      found.append(text);
      name.append(item.text.slice(0, start), found, item.text.slice(start + text.length));
    }
    option.append(name);
    if (item.english && document.documentElement.lang === "en") option.append(` ${item.english}`);
    return option;
  }

  #pressed(event) {
    // Keys during composition are the input method's.
    if (event.isComposing || event.keyCode === 229) return;
    const isOpen = !this.#list.hidden, last = this.#options.length - 1;
    const steps = {ArrowDown: 1, ArrowUp: -1};
    if (event.key in steps && !event.ctrlKey && !event.shiftKey && !event.metaKey) {
      event.preventDefault();
      if (!isOpen) {
        if (event.key === "ArrowDown") this.#ask();
      } else if (event.altKey) {
        if (event.key === "ArrowUp") this.#close();
      } else {
        // From the last to the field, from the field to the first.
        const next = this.#active + steps[event.key];
        this.#activate(next < -1 ? last : next > last ? -1 : next);
      }
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#options[this.#active]);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      this.#activate(-1);
    }
  }

  #activate(index) {
    this.#active = index;
    this.#options.forEach((option, place) => { option.ariaSelected = String(place === index); });
    const option = this.#options[index];
    if (option) {
      this.#field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({block: "nearest"});
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  #choose(option) {
    this.#field.value = option.dataset.value;
    this.#close();
    this.#field.focus();
  }

  #close() {
    this.#stop();
    this.#activate(-1);
    this.#hide();
    this.#status.textContent = "";
  }

  #hide() {
    this.#list.hidden = true;
    this.#field.ariaExpanded = "false";
  }
}

document.querySelectorAll("input[data-suggest]").forEach(
  (field, number) => new Suggestions(field, number));
