// Brings what stands behind each cell into a group of rows as it is unfolded. Without this, a cell links to it.
for (const group of document.querySelectorAll("details[data-unfold]")) {
  group.addEventListener("toggle", async () => {
    try {
      const answer = await fetch(group.dataset.unfold);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      group.querySelector("tbody").replaceWith(page.querySelector(`#${group.id} tbody`));
    } catch {
      // The links stay.
    }
  }, { once: true });
}
