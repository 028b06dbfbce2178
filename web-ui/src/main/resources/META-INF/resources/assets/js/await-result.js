// Shows a verdict as soon as it is there: the server says so by an event. Should no event arrive, the page looks again.
const LOOK_AGAIN_AFTER = 10_000;

const waiting = document.querySelector("[data-await]");
if (waiting) {
  const events = new EventSource(waiting.dataset.await);
  const show = () => {
    events.close();
    location.reload();
  };
  events.addEventListener("completed", show);
  setTimeout(show, LOOK_AGAIN_AFTER);
}
