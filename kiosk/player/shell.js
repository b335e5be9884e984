/** The shell's own upkeep: the service worker, and a newer shell when nobody is looking. */

const LOOK_EVERY = 900_000; // milliseconds

/** Registers the service worker and looks for a newer one now and then. */
export async function keepShell() {
  if (!navigator.serviceWorker) return;
  let wasControlled = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (wasControlled) location.reload();
    wasControlled = true;
  });
  try {
    const registration = await navigator.serviceWorker.register("/kiosk/sw.js", {
      scope: "/kiosk/",
      updateViaCache: "none",
    });
    setInterval(() => registration.update().catch(() => {}), LOOK_EVERY);
  } catch {
    // without https: the player works as long as the server answers
  }
}

/** Lets a newer shell take over, if one is ready; the page then loads anew. */
export async function changeShell() {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.waiting?.postMessage("take over");
}
