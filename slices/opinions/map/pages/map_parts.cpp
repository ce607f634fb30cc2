#include "slices/opinions/map/pages/map_parts.h"

#include <limits>

#include "slices/opinions/map/pages/map_wording_parts.h"

namespace alongside::opinions {
namespace {

using opinion_map::Verdict;

std::string people_of(const Html& html, const ShownMap& map, const ShownNumber& number) {
  return html.words()(people_text(number, map.small_numbers));
}

void lede(Html& html, const Message& message) {
  html << "<p class=\"nhsuk-lede-text nhsuk-u-margin-bottom-3\">"_html << message << "</p>"_html;
}

void several_groups(Html& html, const ShownMap& map) {
  lede(html, say_many("There is {count} group of opinion.", "There are {count} groups of opinion.",
                      static_cast<std::int64_t>(map.groups.size())));
  html << "<p>"_html;
  for (const ShownGroup& group : map.groups) {
    html << size_of(html.words(), group, map.small_numbers) << " "_html;
  }
  html << "</p>"_html;
  html::paragraph(html, said_of_borders(map.stand_apart));
}

void no_groups(Html& html, const ShownMap& map) {
  lede(html, say("There are no groups of opinion."));
  if (map.same_number == Certainty::not_tried) {
    return html::paragraph(html, say("So far no groups stand out. We look closer soon."));
  }
  html::paragraph(html, say("People differ, but their answers go together no more than by chance. "
                            "A line between groups would be made up."));
  html::paragraph(html, say("That is a finding too: you are not split into camps."));
}

void a_line(Html& html, const ShownMap& map) {
  lede(html, map.along_a_line ? say("There are no groups of opinion: people lie along a line.")
                              : say("There are no groups of opinion: people lie in one cloud."));
  html::paragraph(html, said_of_line(map));
  html::paragraph(html, said_of_no_gap(map));
  html << "<p>"_html;
  for (const ShownGroup& group : map.groups) {
    html << size_of(html.words(), group, map.small_numbers) << " "_html;
  }
  html << "</p>"_html;
  html::paragraph(html, say("That is a finding too: you are not split into camps."));
}

void too_few(Html& html, const ShownMap& map) {
  lede(html, say("It is too early to look for groups of opinion."));
  html::paragraph(html,
                  say_many("We look for groups when {count} person has answered enough statements.",
                           "We look for groups when {count} people have answered enough "
                           "statements.",
                           static_cast<std::int64_t>(opinion_map::people_for_groups)));
  html::paragraph(html, say("So far: {people}.", {{"people", people_of(html, map, map.counted)}}));
  html::paragraph(html, say("Where fewer people are, a group could tell who is in it. So we name "
                            "no groups."));
}

/// The group whose centre is nearest on the map.
std::size_t nearest_to(const ShownMap& map, std::size_t group) {
  std::size_t nearest = group;
  int least = std::numeric_limits<int>::max();
  for (std::size_t other = 0; other < map.groups.size(); ++other) {
    if (other == group) continue;
    const int x = map.groups[other].centre.x - map.groups[group].centre.x;
    const int y = map.groups[other].centre.y - map.groups[group].centre.y;
    if (x * x + y * y >= least) continue;
    least = x * x + y * y;
    nearest = other;
  }
  return nearest;
}

}  // namespace

void layer(Html& html, Layers layers, const Message& title, const Content& content,
           const char* id, bool unfolded) {
  if (layers == Layers::open) return html::section(html, title, content, id);
  html << "<details class=\"nhsuk-details nhsuk-expander\" id=\""_html << std::string_view(id)
       << "\""_html;
  if (unfolded) html << " open"_html;
  html << "><summary class=\"nhsuk-details__summary\"><span "
          "class=\"nhsuk-details__summary-text\">"_html
       << title << "</span></summary><div class=\"nhsuk-details__text\">"_html;
  content();
  html << "</div></details>"_html;
}

void map_in_short(Html& html, const ShownMap& map) {
  switch (map.verdict) {
    case Verdict::groups:
      return several_groups(html, map);
    case Verdict::no_structure:
      return no_groups(html, map);
    case Verdict::no_gap:
      return a_line(html, map);
    case Verdict::too_few_people:
      return too_few(html, map);
  }
}

void how_to_read(Html& html, const ShownMap& map) {
  html::paragraph(html,
                  say("Each circle stands for five people or more who answered alike. Circles "
                      "that are near each other answered alike too."));
  html::paragraph(html, say("Nothing else on the map means anything: not left or right, not up or "
                            "down. A larger circle stands for more people, not for a stronger "
                            "opinion."));
  if (!map.groups.empty()) {
    html::paragraph(html, has_parts(map)
                              ? say("Nobody chose their part. People are put together because "
                                    "their answers are alike.")
                              : say("Nobody chose their group. People are put together because "
                                    "their answers are alike."));
  }
}

void map_in_a_table(Html& html, const ShownMap& map) {
  if (map.groups.empty()) return;
  html::table(html, say("The map in a table"),
              {{say("Group")}, {say("People"), true}, {say("Its answers are most like those of")}},
              [&] {
                for (std::size_t n = 0; n < map.groups.size(); ++n) {
                  const ShownGroup& group = map.groups[n];
                  html::row(html, [&] {
                    html::row_heading(html, name_of(group));
                    html::numeric_cell(html, people_text(group.people, map.small_numbers));
                    html::cell(html, name_of(map.groups[nearest_to(map, n)]));
                  });
                }
              });
}

void how_sure(Html& html, const ShownMap& map, Layers layers) {
  layer(
      html, layers, say("How sure is this?"),
      [&] {
        if (map.same_number == Certainty::not_tried) {
          html::paragraph(html, say("This map was drawn quickly. How sure it is will stand here "
                                    "soon."));
          return;
        }
        html::paragraph(html, say("To find out, the program drew the map again many times. Each "
                                  "time it took other people by chance from those who answered."));
        if (map.verdict == Verdict::no_structure) {
          html::paragraph(html, say("It also mixed the answers by chance. Those mixed answers went "
                                    "together as much as yours."));
          return;
        }
        if (map.verdict == Verdict::no_gap) {
          html::paragraph(html, say("It also mixed the answers by chance: yours go together more "
                                    "than those. And it looked for a gap between people. Crowds "
                                    "without any gap look like yours."));
          if (map.groups.empty()) return;
        }
        html::paragraph(html, said_of_number(map.same_number, map.groups.size()));
        html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
        for (const ShownGroup& group : map.groups) {
          html << "<li>"_html << letter_of(group) << ". "_html << said_of_group(group.found_again)
               << "</li>"_html;
        }
        html << "</ul>"_html;
      },
      how_sure_id);
}

void how_it_was_made(Html& html, const ShownMap& map, Layers layers) {
  layer(
      html, layers, say("How this map was made"),
      [&] {
        html::paragraph(
            html, say("Answers came from {people}. Of these, {counted} answered enough statements "
                      "to shape the map: 7, or all of them.",
                      {{"people", people_of(html, map, map.people)},
                       {"counted", people_of(html, map, map.counted)}}));
        html::bullets(
            html,
            {say("People answered short statements: agree, disagree or not sure."),
             say("The program puts people near each other whose answers are alike."),
             say("Then it looks for 2 to 5 groups. It compares them with answers mixed by chance. "
                 "Only where they are clearer than that, and there is a gap between them, it says "
                 "that there are groups."),
             say("No group has fewer than 5 people, and no circle stands for fewer."),
             map.tells_places ? say("The answers are public. So a file beside this report says "
                                    "where each person is.")
                              : say("Nobody sees where any other person is.")});
        if (map.meta_statements > 0) {
          html::paragraph(html,
                          say_many("{count} statement is about the conversation itself. It is in "
                                   "the results, and shapes no map.",
                                   "{count} statements are about the conversation itself. They "
                                   "are in the results, and shape no map.",
                                   map.meta_statements));
        }
        html::paragraph(html,
                        say("The way of reckoning follows the Polis software, which many cities "
                            "and groups use."));
      },
      "how-made");
}

void map_cautions(Html& html, const ShownMap& map, Layers layers) {
  layer(
      html, layers, say("A map is not a vote"),
      [&] {
        html::bullets(
            html,
            {say("How large a group is tells how many of those who answered are in it. It does not "
                 "tell who is right, or how many people think so elsewhere."),
             say("People who were not asked, or did not answer, are not on the map. Think of who "
                 "is missing."),
             say("A few people can be right, and what they say can matter most to them."),
             say("Nobody is only their group. People in one group differ too.")});
        if (map.answers == SmallNumbers::hidden) {
          html::paragraph(html,
                          say("* stands for fewer than 8 people, or nobody. Other numbers are "
                              "rounded: in truth they are up to 6 more or fewer."));
        }
      },
      "not-a-vote");
}

}  // namespace alongside::opinions
