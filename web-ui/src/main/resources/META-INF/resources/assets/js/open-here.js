// Opens what a link leads to below the link, so that the page at hand stays. Without this, the link leads to its page.
for (const link of document.querySelectorAll("a[data-open-here]")) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const place = document.createElement("div");
    place.setAttribute("role", "status");
    place.textContent = "Working it out …";
    link.parentElement.after(place);
    link.removeAttribute("data-open-here");
    try {
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = page.querySelector("[data-part]");
      if (!answer.ok || !part) throw new Error(answer.status);
      place.replaceChildren(...part.childNodes);
      link.parentElement.hidden = true;
    } catch {
      location.assign(link.href);
    }
  }, { once: true });
}
