import type { Locale } from '@/lib/i18n/locales.ts';
import type { WidgetDefinition, WidgetWords } from '@/lib/widget/define.ts';
import type { WidgetModule } from '@/lib/widget/figure.ts';

/** Everything the build and the tests know of one widget: its folder, without its picture. */
export interface RegisteredWidget extends WidgetModule {
  id: string;
  widget: WidgetDefinition<any, any>;
  words: Record<Locale, WidgetWords>;
}

const definitions = import.meta.glob<{ widget: WidgetDefinition<any, any> }>('./*/widget.ts', { eager: true });
const computes = import.meta.glob<{ compute: (params: any) => any }>('./*/compute.ts', { eager: true });
const english = import.meta.glob<{ en: WidgetWords }>('./*/en.ts', { eager: true });
const korean = import.meta.glob<{ ko: WidgetWords }>('./*/ko.ts', { eager: true });

const part = <T>(files: Record<string, T>, id: string, file: string): T => {
  const found = files[`./${id}/${file}`];
  if (!found) throw new Error(`components/widgets/${id}: expected a file ${file}, found none. Every widget has widget.ts, compute.ts, View.tsx, index.ts, en.ts and ko.ts.`);
  return found;
};

function register(path: string): RegisteredWidget {
  const id = path.split('/')[1]!;
  return {
    id,
    widget: part(definitions, id, 'widget.ts').widget,
    compute: part(computes, id, 'compute.ts').compute,
    words: { en: part(english, id, 'en.ts').en, ko: part(korean, id, 'ko.ts').ko },
  };
}

/** All widgets, by folder name. A widget is here because its folder is there. */
export const widgets: Readonly<Record<string, RegisteredWidget>> = Object.fromEntries(
  Object.keys(definitions).sort().map(path => register(path)).map(widget => [widget.id, widget]),
);

/** The widget of that id; throws with the ids there are. */
export function widgetOf(id: string): RegisteredWidget {
  const found = Object.hasOwn(widgets, id) ? widgets[id] : undefined;
  if (!found) throw new Error(`widget "${id}": expected one of ${Object.keys(widgets).join(', ')}`);
  return found;
}
