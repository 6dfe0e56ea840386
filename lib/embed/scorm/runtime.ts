/** What is used of a learning platform's run-time interface (SCORM 2004, IEEE 1484.11.2): everything is text. */
export interface Api {
  Initialize(parameter: ''): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: ''): string;
  Terminate(parameter: ''): string;
}

/** What is used of a window to look for it. */
export interface Place { parent?: Place | null; opener?: Place | null; API_1484_11?: Api }

/** How many frames up a platform may be, as in the standard's own finder. */
const highest = 500;

/** The interface in a window or in the frames around it; a frame of another site may not be looked into, and ends the search. */
function above(start: Place): Api | null {
  let place = start;
  try {
    for (let height = 0; height <= highest; height++) {
      if (place.API_1484_11) return place.API_1484_11;
      if (!place.parent || place.parent === place) return null;
      place = place.parent;
    }
  } catch {
    // Another site's window.
  }
  return null;
}

/** The platform's interface: in the windows around this one, else in those around the window that opened it; null without. */
export function findApi(start: Place): Api | null {
  const found = above(start);
  if (found) return found;
  try {
    return start.opener ? above(start.opener) : null;
  } catch {
    return null;
  }
}

/** A share as `cmi.score.scaled` takes it: at most seven digits behind the point. */
const share = (part: number, whole: number) => String(Number((part / whole).toFixed(7)));

export interface Session {
  /** Challenges known as solved: those that the platform has kept, and those told since. */
  readonly passed: ReadonlySet<string>;
  /** Where the learner was, as it was told last; empty at first. */
  readonly location: string;
  /** Tells the platform which challenges are solved now; others than `challenges` are left out. What was solved stays solved. */
  solved(names: readonly string[]): void;
  /** Tells the platform that the learner has worked with a figure, and where it stands. */
  worked(location: string): void;
  /** Ends the session, which can be resumed. A second time does nothing. */
  end(seconds: number): void;
}

/** Begins a session. `challenges`: all names of a lesson, none for a figure. Null where the platform refuses. */
export function begin(api: Api, challenges: readonly string[]): Session | null {
  if (String(api.Initialize('')) !== 'true') return null;
  const set = (element: string, value: string) => void api.SetValue(element, value);
  const objective = (place: number, field: string) => `cmi.objectives.${place}.${field}`;
  const passed = new Set<string>();
  challenges.forEach((name, place) => {
    if (api.GetValue(objective(place, 'id')) !== name) set(objective(place, 'id'), name);
    else if (api.GetValue(objective(place, 'success_status')) === 'passed') passed.add(name);
  });
  const tell = () => {
    if (challenges.length > 0) {
      challenges.forEach((name, place) => set(objective(place, 'success_status'), passed.has(name) ? 'passed' : 'unknown'));
      set('cmi.score.min', '0');
      set('cmi.score.max', String(challenges.length));
      set('cmi.score.raw', String(passed.size));
      set('cmi.score.scaled', share(passed.size, challenges.length));
      set('cmi.progress_measure', share(passed.size, challenges.length));
      set('cmi.success_status', passed.size === challenges.length ? 'passed' : 'unknown');
      set('cmi.completion_status', passed.size === challenges.length ? 'completed' : 'incomplete');
    }
    api.Commit('');
  };
  const location = api.GetValue('cmi.location');
  if (challenges.length > 0) tell();
  else if (api.GetValue('cmi.completion_status') !== 'completed') {
    set('cmi.completion_status', 'incomplete');
    api.Commit('');
  }
  let ended = false;
  return {
    passed, location,
    solved(names) {
      const fresh = names.filter(name => challenges.includes(name) && !passed.has(name));
      if (ended || fresh.length === 0) return;
      for (const name of fresh) passed.add(name);
      set('cmi.location', fresh.at(-1)!);
      tell();
    },
    worked(where) {
      if (ended) return;
      set('cmi.location', where);
      set('cmi.completion_status', 'completed');
      api.Commit('');
    },
    end(seconds) {
      if (ended) return;
      ended = true;
      set('cmi.session_time', `PT${Math.max(0, Math.round(seconds))}S`);
      set('cmi.exit', 'suspend');
      api.Commit('');
      api.Terminate('');
    },
  };
}
