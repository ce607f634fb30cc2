#include <algorithm>

#include "slices/opinions/map/map_layout.h"
#include "slices/opinions/map/pages/map_drawing_parts.h"
#include "slices/opinions/map/pages/map_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"
#include "slices/opinions/map/shown/shown_findings.h"
#include "slices/opinions/results/results_parts.h"

namespace alongside::opinions {
namespace {

/// The statement, and where there are links, as one.
void statement_text(const MapPart& part, std::size_t statement) {
  Html& html = part.html;
  const std::string& text = part.map.statements[statement].text;
  if (part.url) {
    html << "<a href=\""_html << Url(part.url(statement)) << "\" dir=\"auto\">"_html << text
         << "</a>"_html;
  } else {
    html << "<strong dir=\"auto\">"_html << text << "</strong>"_html;
  }
}

std::string letter_name(const MapPart& part, std::size_t group) {
  return part.html.words()(letter_of(part.map.groups[group]));
}

/// "Group A: 83% agree. Group B: 20% agree."
void group_shares(const MapPart& part, std::size_t statement, Leaning leaning) {
  Html& html = part.html;
  for (std::size_t group = 0; group < part.map.groups.size(); ++group) {
    const auto said = share_said(html.words(), {part.map, group, statement}, leaning);
    if (said) html << letter_of(part.map.groups[group]) << ": "_html << *said << ". "_html;
  }
}

/// All groups but one, together, as far as they are shown.
ShownCounts others_of(const ShownMap& map, std::size_t statement, std::size_t group) {
  const auto& sides = map.statements[statement].groups.sides;
  std::vector<ShownCounts> others;
  for (std::size_t n = 0; n < sides.size(); ++n) {
    if (n != group) others.push_back(sides[n]);
  }
  return shown_together(others);
}

void bar_with_name(Html& html, const Message& name, const std::optional<Message>& share,
                   const ShownCounts& counts) {
  html << "<p class=\"nhsuk-body-s nhsuk-u-margin-bottom-1\">"_html << name;
  if (share) html << ": "_html << *share;
  html << "</p>"_html;
  answers_bar(html, name, counts, AnswersInBar::without_rather_not_say);
}

/// On a page: what stands in sight before the rest is opened.
constexpr std::size_t telling_in_sight = 1;
constexpr std::size_t findings_in_sight = 2;

void list_of(const MapPart& part, std::size_t first, std::size_t last,
             const std::function<void(std::size_t)>& item) {
  part.html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
  for (std::size_t n = first; n < last; ++n) item(n);
  part.html << "</ul>"_html;
}

void few_then_more(const MapPart& part, std::size_t count, std::size_t in_sight,
                   const std::function<void(std::size_t)>& item) {
  const std::size_t first = part.layers == Layers::open ? count : std::min(count, in_sight);
  list_of(part, 0, first, item);
  if (first == count) return;
  html::details(
      part.html,
      say_many("Show {count} more", "Show {count} more", static_cast<std::int64_t>(count - first)),
      [&] { list_of(part, first, count, item); });
}

void telling_statement(const MapPart& part, std::size_t place, const TellingStatement& telling) {
  Html& html = part.html;
  const ShownGroup& group = part.map.groups[place];
  const GroupCounts counts{part.map, place, telling.statement};
  const auto others = share_of_others(part.map, telling.statement, place, telling.leaning);
  html << "<li>"_html;
  statement_text(part, telling.statement);
  bar_with_name(html, letter_of(group), share_said(html.words(), counts, telling.leaning),
                counts.counts());
  bar_with_name(
      html, say("All others"),
      others ? std::optional(share_said(html.words(), *others, telling.leaning)) : std::nullopt,
      others_of(part.map, telling.statement, place));
  html << "</li>"_html;
}

void one_group(const MapPart& part, std::size_t place, int way) {
  Html& html = part.html;
  const ShownGroup& group = part.map.groups[place];
  html << "<div class=\"alongside-opinion-group alongside-opinion-group-"_html << way
       << "\"><h3 class=\"nhsuk-heading-s\">"_html;
  letter_badge(html, group, way);
  html << letter_of(group);
  if (!group.name.empty()) html << ": <bdi>"_html << group.name << "</bdi>"_html;
  html << "</h3>"_html;
  const std::string people = html.words()(people_text(group.people, part.map.small_numbers));
  html::paragraph(html, group.part ? say("In this part: {people}.", {{"people", people}})
                                   : say("In this group: {people}.", {{"people", people}}));
  if (group.telling.empty()) {
    html::paragraph(html, group.part
                              ? say("No statement clearly tells this part from the others.")
                              : say("No statement clearly tells this group from the others."));
  } else {
    few_then_more(part, group.telling.size(), telling_in_sight,
                  [&](std::size_t n) { telling_statement(part, place, group.telling[n]); });
  }
  html << "</div>"_html;
}

struct FindingWords {
  Message title;
  Message meaning;
  Message none;
};

void others_below(const MapPart& part, std::size_t count) {
  const Message text =
      say_many("{count} more is among all statements", "{count} more are among all statements",
               static_cast<std::int64_t>(count));
  if (!part.url) return html::paragraph(part.html, text);
  part.html << "<p>"_html;
  html::link(part.html, Url(std::string("#") + each_statement_id), text);
  part.html << "</p>"_html;
}

/// A list of findings below its heading: the first few, and how many more there are.
template <class Finding, class Say>
void findings(const MapPart& part, const char* id, const FindingWords& words,
              const std::vector<Finding>& found, const Say& say_more) {
  Html& html = part.html;
  html::section(
      html, words.title,
      [&] {
        html::paragraph(html, found.empty() ? words.none : words.meaning);
        if (found.empty()) return;
        const std::size_t most = std::min(found.size(), findings_in_list);
        few_then_more(part, most, findings_in_sight, [&](std::size_t n) {
          html << "<li>"_html;
          statement_text(part, found[n].statement);
          html << "<br>"_html;
          say_more(found[n]);
          html << "</li>"_html;
        });
        if (found.size() > most) others_below(part, found.size() - most);
      },
      id);
}

void sides_table(const MapPart& part) {
  Html& html = part.html;
  std::vector<html::Column> columns{{say("Group")}};
  for (const std::string& side : part.map.sides) columns.push_back({side, true});
  html::table(html, say("People of each group on each side"), columns, [&] {
    for (std::size_t group = 0; group < part.map.beside_sides->people.size(); ++group) {
      html::row(html, [&] {
        html::row_heading(html, name_of(part.map.groups[group]));
        for (const ShownNumber& people : part.map.beside_sides->people[group]) {
          html::numeric_cell(html, number_text(html.words(), people));
        }
      });
    }
  });
}

}  // namespace

void groups_of_map(const MapPart& part) {
  if (part.map.groups.empty()) return;
  html::section(
      part.html, groups_title(part.map),
      [&] {
        html::paragraph(part.html,
                        part.map.groups.front().part
                            ? say("Below each part stands what tells it from the others.")
                            : say("Below each group stands what tells it from the others."));
        answers_key(part.html);
        const std::vector<int> ways = ways_of(part.map);
        for (std::size_t group = 0; group < part.map.groups.size(); ++group) {
          one_group(part, group, ways[group]);
        }
      },
      groups_id);
}

void what_is_shared(const MapPart& part) {
  if (part.map.groups.empty()) return;
  findings(part, shared_id,
           {shared_title(part.map),
            say("On these, all are of one mind. They can be a place to begin from."),
            say("There is nothing yet on which all are clearly of one mind.")},
           part.map.shared, [&](const SharedStatement& one) {
             group_shares(part, one.statement, one.leaning);
             if (one.across_sides) part.html << say("All sides say so too.");
           });
}

void what_divides(const MapPart& part) {
  if (part.map.groups.empty()) return;
  findings(part, apart_id,
           {dividing_title(part.map),
            say("On these, they say the most different things. A difference is a reason to talk, "
                "not to stop."),
            say("There is nothing yet on which they clearly differ.")},
           part.map.dividing, [&](const DividingStatement& one) {
             group_shares(part, one.statement, Leaning::agree);
           });
}

void voices_on_map(const MapPart& part) {
  if (part.map.groups.empty()) return;
  findings(part, few_id,
           {say("Voices of few"),
            say("Some stand by these, and most people do not. Without this list, the answers of "
                "the many would hide it."),
            say("There is nothing yet that a few stand by and most people do not.")},
           part.map.voices, [&](const FewStandBy& one) {
             const std::string who =
                 one.group ? letter_name(part, *one.group) : part.map.sides[one.side.value()];
             part.html << said_of_few(one.leaning, who);
           });
}

void groups_beside_sides(const MapPart& part) {
  if (!part.map.beside_sides) return;
  layer(
      part.html, part.layers, say("Groups and sides"),
      [&] {
        html::paragraph(part.html,
                        say("Sides are what people say they count for. Groups of opinion "
                            "come from the answers alone."));
        html::paragraph(part.html, said_of_sides(*part.map.beside_sides));
        sides_table(part);
      },
      beside_sides_id);
}

}  // namespace alongside::opinions
