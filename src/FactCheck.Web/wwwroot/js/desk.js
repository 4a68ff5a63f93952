// The desk with scripts on: every flow works without them; with them a keystroke does what a button does, and no page is loaded anew.
import "./keys.js";
import "./swap.js";
import "./queue.js";
import "./selection.js";
import "./parts.js";
