import type { EngineName } from '../browser.ts';

/**
 * A browser as the stories need it: what a hand on mouse and keyboard does, and a way to look at the page. Each engine
 * has its own; everything else is in `Reader`.
 */
export interface Driver {
  /** Opens a URL in a window of this size, and waits until it is loaded. */
  open(url: string, size: Size): Promise<void>;
  /** The value of an expression in the page, as JSON can express it. */
  evaluate(expression: string): Promise<unknown>;
  /** Moves the mouse to a point of the window. */
  point(x: number, y: number): Promise<void>;
  /** Presses the button of the mouse where it is. */
  click(): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses a key as `KeyboardEvent.key` names it, while modifiers are held down. */
  press(key: string, modifiers: readonly string[]): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Scripts that failed, and errors in the console, such as violations of a policy, where the engine tells. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

export interface DriverOptions {
  engine: EngineName;
  /** Path of the browser or of its driver. */
  program: string;
  /** Whether pages may run scripts. */
  scripts: boolean;
}
