// Shows what would be recommended while a slider moves. Without this, the form leads to a page that shows the same.
const form = document.querySelector("[data-what-if]");
const result = document.querySelector("[data-what-if-result]");
let asking;
let moved = false;

// One question at a time: what moves meanwhile is asked next, so that answers follow a drag and never pile up behind it.
async function show() {
  moved = true;
  if (asking) return;
  while (moved) {
    moved = false;
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.whatIf}?${new URLSearchParams(new FormData(form))}`, { signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // What stands below, on one page the sliders, doesn't move up when an answer is shorter.
      result.style.minBlockSize = `${result.offsetHeight}px`;
      result.replaceChildren(...page.querySelector("[data-what-if-result]").children);
    } catch (failed) {
      if (failed.name !== "AbortError") result.textContent = "The recommender isn’t available right now.";
    }
  }
  asking = undefined;
}

function echo() {
  for (const slider of form.querySelectorAll("input[type=range]")) slider.parentElement.querySelector("output").value = slider.value;
}

form?.addEventListener("input", () => { echo(); show(); });
form?.addEventListener("reset", () => setTimeout(() => { moved = false; asking?.abort(); echo(); result.replaceChildren(); result.style.minBlockSize = ""; }));
