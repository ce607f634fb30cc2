#include "slices/opinions/map/names/map_name_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "slices/opinions/map/pages/map_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

std::string path_to_names(const Question& question) {
  return path_to_map(question) + "/names";
}

void buttons(Html& html, const MapPage& data, const MapName& name) {
  const std::string path =
      path_to_names(data.found.question) + "/" + std::to_string(name.id.number);
  if (!name.mine) {
    html::post_form(html, path + "/back", [&] {
      html << "<button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small\" "
              "data-module=\"nhsuk-button\" type=\"submit\">"_html
           << say("Back this name") << "<span class=\"nhsuk-u-visually-hidden\"> "_html << name.text
           << "</span></button>"_html;
    });
  }
  html << "<a class=\"nhsuk-link\" href=\""_html
       << Url(path_to_report(data.member.group.id, "names", name.id.number)) << "\">"_html
       << say("Report this") << "<span class=\"nhsuk-u-visually-hidden\"> "_html << name.text
       << "</span></a>"_html;
}

void one_name(Html& html, const MapPage& data, const MapName& name, bool shown) {
  html << "<li class=\"alongside-names__item\"><bdi>"_html << name.text << "</bdi> "_html;
  if (shown) html::tag(html, say("Shown now"), "green");
  if (name.mine) html::tag(html, say("You back this"), "grey");
  buttons(html, data, name);
  html << "</li>"_html;
}

void names_of_group(Html& html, const MapPage& data, const ShownGroup& group) {
  html::h3(html, letter_of(group));
  const auto of_group = [&](const MapName& name) { return name.letter == group.letter; };
  if (std::ranges::none_of(data.found.names, of_group)) {
    return html::paragraph(html, say("No name yet."));
  }
  html << "<ul class=\"nhsuk-list nhsuk-list--border alongside-names\">"_html;
  for (const MapName& name : data.found.names) {
    if (of_group(name)) one_name(html, data, name, name.text == group.name);
  }
  html << "</ul>"_html;
}

void name_form(Html& html, const MapPage& data) {
  std::vector<html::Option> options;
  for (const ShownGroup& group : data.found.map->groups) {
    options.push_back({std::to_string(group.letter), letter_of(group)});
  }
  html::post_form(html, path_to_names(data.found.question), [&] {
    html::radios(html, {.name = "group",
                        .legend = html::Label(say("Which group is the name for?")),
                        .options = options,
                        .chosen = {data.form.letter},
                        .problems = &data.problems,
                        .layout = html::Choice::Layout::inline_row});
    html::text_field(html, {.name = "name",
                            .label = html::Label(say("A name for the group")),
                            .value = data.form.name,
                            .problems = &data.problems,
                            .hint = say("Say what they want, as they would say it themselves. For "
                                        "example: Evenings first. At most 60 characters."),
                            .width_characters = 30});
    html::button(html, say("Put the name forward"));
  });
}

void removed_names(Html& html, const MapForMember& found) {
  if (found.removed_names.empty()) return;
  html::details(html,
                say_many("{count} name was taken out", "{count} names were taken out",
                         static_cast<std::int64_t>(found.removed_names.size())),
                [&] {
                  html::paragraph(html, say("These are the reasons:"));
                  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
                  for (const RemovedMapName& removed : found.removed_names) {
                    html << "<li dir=\"auto\">"_html << removed.reason << "</li>"_html;
                  }
                  html << "</ul>"_html;
                });
}

}  // namespace

void names_of_groups(Html& html, const MapPage& data) {
  if (!data.found.sees_all() || data.found.moment || data.found.map->groups.empty()) return;
  layer(
      html, Layers::folded, names_title(*data.found.map),
      [&] {
        html::paragraph(html, say("A plain name helps to talk about people who answer alike. Name "
                                  "what they want, so that they would be glad of it."));
        html::paragraph(html, say("Nobody learns who put a name forward or who backs it. You can "
                                  "back one name each time. The one that most people back is "
                                  "shown."));
        for (const ShownGroup& group : data.found.map->groups) names_of_group(html, data, group);
        removed_names(html, data.found);
        name_form(html, data);
      },
      names_id, !data.problems.empty() || data.notice.has_value());
}

}  // namespace alongside::opinions
