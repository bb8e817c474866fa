// Tells of a file that is too large before it is sent: the server could only break the connection.
(() => {
  "use strict";

  const file = document.getElementById("file");
  const check = () => {
    const isTooLarge = [...file.files].some(each => each.size > Number(file.dataset.most));
    file.setCustomValidity(isTooLarge ? file.dataset.tooLarge : "");
    if (isTooLarge) file.reportValidity();
  };

  file?.addEventListener("change", check);
  if (file) check();
})();
