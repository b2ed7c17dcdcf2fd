/** Makes the button of an island count. */
export default (island) =>
  (_Component, { name }) => {
    let count = 0;
    const button = island.querySelector('button');
    button.onclick = () => {
      count += 1;
      button.textContent = `${name}: ${count}`;
    };
  };
