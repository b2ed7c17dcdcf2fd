import Counter from './counter.js';

export default {
  check: (Component) => Component === Counter,
  renderToStaticMarkup: async (Component, props) => ({ html: Component(props) }),
};
