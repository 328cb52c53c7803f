// Conveniences only: without this file the page works just the same.
(() => {
  "use strict";
  const username = document.querySelector("#username");
  const password = document.querySelector("#password");
  if (!username || !password) {
    return;
  }

  document.querySelector("#problem")?.focus();

  // Changing the language is a form of its own, so that the password is never sent with it.
  const languages = document.querySelector("#languages");
  languages?.addEventListener("submit", () => {
    languages.elements.username.value = username.value;
  });

  const reveal = document.querySelector("#reveal");
  reveal?.removeAttribute("hidden");
  reveal?.addEventListener("click", () => {
    const shown = password.type === "text";
    password.type = shown ? "password" : "text";
    reveal.setAttribute("aria-pressed", String(!shown));
  });
  // A second click would leave the answer to the first unread, and with it the session that it opened.
  const untilAnswered = 5000;
  let sent = -untilAnswered;
  window.addEventListener("pageshow", () => {
    sent = -untilAnswered;
  });
  document.querySelector("#sign-in")?.addEventListener("submit", event => {
    if (event.timeStamp - sent < untilAnswered) {
      event.preventDefault();
      return;
    }
    sent = event.timeStamp;
    // A browser remembers what is typed into a text field.
    password.type = "password";
  });

  for (const person of document.querySelectorAll(".person")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = person.className;
    button.append(...person.childNodes);
    button.addEventListener("click", () => {
      username.value = person.dataset.username;
      password.value = person.dataset.password;
      document.querySelector("#submit").focus();
    });
    person.replaceWith(button);
  }
})();
