#include "slices/meetings/meeting/meeting_pages.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

void coming_form(Html& html, const MeetingShown& shown) {
  html::post_form(html, Url(path_to(shown.meeting) + "/coming"), [&] {
    html::Choice choice{
        .name = "way",
        .legend = html::Label{say("How do you take part?")},
        .chosen = shown.own ? std::vector<std::string>{std::string(name_of(shown.own->way))}
                            : std::vector<std::string>{},
        .problems = &shown.problems,
        .hint = say("The group sees your name and how you take part. You can change it any time."),
        .layout = html::Choice::Layout::small};
    for (const NamedWay& one : ways) {
      choice.options.push_back({std::string(one.name), said(one.way)});
    }
    html::radios(html, choice);
    html::checkboxes(
        html,
        {.name = "supporter",
         .legend = html::Label{say("A supporter")},
         .options =
             {{"1", say("Somebody comes with me to support me"),
               say("The group sees how many supporters come where there are three or more, and "
                   "never with whom.")}},
         .chosen = shown.own && shown.own->supporter ? std::vector<std::string>{"1"}
                                                     : std::vector<std::string>{},
         .layout = html::Choice::Layout::small,
         .legend_style = html::LabelStyle::visually_hidden});
    html::button(html, say("Save"));
  });
}

void names_of_way(Html& html, const MeetingShown& shown, Way way) {
  std::string names;
  std::int64_t count = 0;
  for (const ComerShown& one : shown.comers) {
    if (one.way != way) continue;
    names += (names.empty() ? "" : ", ") + one.name;
    ++count;
  }
  if (count == 0) return;
  html << "<dt>"_html << say("{way}: {count}", {{"way", html.words()(said(way))}, {"count", count}})
       << "</dt><dd dir=\"auto\">"_html << names << "</dd>"_html;
}

void who_comes(Html& html, const MeetingShown& shown) {
  if (shown.comers.empty() && shown.not_coming == 0) {
    return html::paragraph(html, say("Nobody has said yet that they come."));
  }
  html << "<dl class=\"alongside-when\">"_html;
  for (const NamedWay& one : ways) {
    if (one.way != Way::not_coming) names_of_way(html, shown, one.way);
  }
  html << "</dl>"_html;
  if (shown.supporters > 0) {
    html::paragraph(html, say_many("{count} supporter comes too.", "{count} supporters come too.",
                                   shown.supporters));
  }
  if (shown.not_coming > 0) {
    html::paragraph(html, say_many("{count} person cannot take part.",
                                   "{count} people cannot take part.", shown.not_coming));
  }
}

}  // namespace

void coming_part(Html& html, const MeetingShown& shown) {
  const bool asks = !why_not_changed(shown.meeting, shown.now);
  if (asks && !shown.own) {
    html::section(html, say("Do you come?"), [&] { coming_form(html, shown); }, "coming");
  }
  html::section(html, shown.is_over() ? say("Who said they would come") : say("Who comes"), [&] {
    who_comes(html, shown);
    if (!asks || !shown.own) return;
    html::paragraph(html, say("You said: {way}", {{"way", html.words()(said(shown.own->way))}}));
    html::details(html, say("Change how I take part"), [&] { coming_form(html, shown); });
  });
}

}  // namespace alongside::meetings::pages
