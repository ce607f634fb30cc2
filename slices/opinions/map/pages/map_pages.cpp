#include "slices/opinions/map/pages/map_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "slices/opinions/map/names/map_name_pages.h"
#include "slices/opinions/map/pages/map_drawing_parts.h"
#include "slices/opinions/map/pages/map_parts.h"
#include "slices/opinions/map/pages/map_report_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/small_picture.h"
#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

// The places that the event stream replaces, and the one that the script does.
constexpr std::string_view short_id = "map-short";
constexpr std::string_view picture_id = "map-picture";
constexpr std::string_view findings_id = "map-findings";
constexpr const char* moments_id = "moments";

bool has_picture(const ShownMap& map) {
  return map.verdict != opinion_map::Verdict::too_few_people &&
         !(map.groups.empty() && map.bubbles.empty());
}

/// The page's path with what it shows, so that more can be added behind `&`.
std::string path_of(const Question& question, std::optional<std::int64_t> moment) {
  const std::string path = path_to_map(question);
  return moment ? path + "?moment=" + std::to_string(*moment) : path;
}

std::string path_to_statement(const std::string& path, const ShownMap& map, std::size_t statement,
                              std::int64_t page) {
  std::string place = "#s-" + std::to_string(map.statements[statement].id.number);
  const auto its_page = static_cast<std::int64_t>(statement / statements_on_map_page) + 1;
  if (its_page == page) return place;
  return path + (path.find('?') == std::string::npos ? "?" : "&") +
         "page=" + std::to_string(its_page) + place;
}

void picture_and_key(Html& html, const ShownMap& map) {
  if (!has_picture(map)) return;
  map_picture(html, map);
  map_key(html, map);
}

void reading(Html& html, const ShownMap& map) {
  layer(
      html, Layers::folded, say("How to read the map"),
      [&] {
        how_to_read(html, map);
        if (map.groups.size() > 2) map_in_a_table(html, map);
      },
      "how-to-read");
}

/// All of the map that is told below the picture; the same for everybody who may see all of it.
void findings(Html& html, const ShownMap& map, const std::string& path, std::int64_t page) {
  const MapPart part{
      .html = html,
      .map = map,
      .url = [&](std::size_t statement) { return path_to_statement(path, map, statement, page); },
      .layers = Layers::folded};
  groups_of_map(part);
  what_is_shared(part);
  what_divides(part);
  voices_on_map(part);
  if (has_picture(map)) {
    html::h2(html, say("More about this map"));
    reading(html, map);
  }
  groups_beside_sides(part);
  if (!has_picture(map)) return;
  how_sure(html, map, Layers::folded);
  map_cautions(html, map, Layers::folded);
  how_it_was_made(html, map, Layers::folded);
  statements_of_map(html, map, page);
  if (map.groups.empty()) return;
  const std::size_t pages =
      (map.statements.size() + statements_on_map_page - 1) / statements_on_map_page;
  html::pagination(html, {.page = page, .pages = static_cast<std::int64_t>(pages), .path = path});
}

void not_yet(Html& html, const MapForMember& found) {
  if (found.question.statements_count == 0) {
    html::paragraph(html, say("There are no statements to answer yet."));
  } else {
    html::paragraph(html, say_many("You can see the map when you have answered {count} more "
                                   "statement, so that your answers are your own.",
                                   "You can see the map when you have answered {count} more "
                                   "statements, so that your answers are your own.",
                                   found.answers_missing));
  }
  html::link_button(html, path_to(found.question), say("Answer statements"));
}

void only_answered(Html& html, const Question& question) {
  html::inset(html, [&] {
    html::paragraph(html, say("You see what the map says about the statements that you answered. "
                              "When you have answered all of them, you see everything."));
    html::link(html, path_to(question), say("Answer the other statements"));
  });
}

void no_map_yet(Html& html) {
  html::paragraph(html, say("There is no map yet. It is drawn when three people have answered."));
}

// ---- The person's own place ----

void own_words(Html& html, const MapForMember& found) {
  if (!found.own) {
    html::paragraph(html, say("You are not on the map, because you gave no answers."));
    return;
  }
  const OwnPlace& own = *found.own;
  html << "<p><strong>"_html;
  if (!own.group) {
    html << say("The mark shows where your answers are.");
  } else if (found.map->groups[*own.group].part) {
    html << say("Your answers are in part {letter}, or nearest to it.",
                {{"letter", letter_text(found.map->groups[*own.group].letter)}});
  } else if (own.missing == 0) {
    html << say("Your answers put you in group {letter}.",
                {{"letter", letter_text(found.map->groups[*own.group].letter)}});
  } else {
    html << say("Your answers are nearest to group {letter}.",
                {{"letter", letter_text(found.map->groups[*own.group].letter)}});
  }
  html << "</strong> "_html;
  if (own.missing > 0) {
    html << say_many("Answer {count} more statement to be counted on the map.",
                     "Answer {count} more statements to be counted on the map.", own.missing)
         << " "_html;
  }
  html << say("Only you can see this.") << "</p>"_html;
}

void own_overlay(Html& html, const MapForMember& found) {
  html << "<div id=\"map-you\" data-alongside-follows=\""_html << picture_id
       << "\" data-alongside-source=\""_html << Url(path_to_map(found.question) + "/you")
       << "\">"_html;
  if (found.own && has_picture(*found.map)) own_mark(html, *found.map, found.own->place);
  html << "</div>"_html;
}

void own_sentences(Html& html, const MapForMember& found) {
  html << "<div id=\"map-you-said\">"_html;
  if (has_picture(*found.map)) own_words(html, found);
  html << "</div>"_html;
}

void picture(Html& html, const MapForMember& found) {
  // Without a picture there is a place all the same, unseen: the next map may have one.
  html << "<div class=\"alongside-map-place\">"_html;
  html::live_part(html, picture_id, [&] { picture_and_key(html, *found.map); });
  if (!found.moment) own_overlay(html, found);
  html << "</div>"_html;
  if (found.moment) {
    if (has_picture(*found.map)) html::hint(html, say("Your own place is on the map of today."));
  } else {
    own_sentences(html, found);
  }
}

/// Few people may look at each other's answers instead, where they choose to (small_picture.h).
void instead_of_groups(Html& html, const MapPage& data) {
  const Question& question = data.found.question;
  if (has_picture(*data.found.map) || data.found.moment ||
      picture_offer(question, data.now) != PictureOffer::offered) {
    return;
  }
  html << "<p>"_html;
  html::action_link(html, path_to(question) + "/picture", say("Who agrees with whom"));
  html << "</p>"_html;
}

// ---- Earlier maps ----

Message said_of(const Words& words, const EarlierMap& earlier, SmallNumbers small_numbers) {
  return say("{day}: {people}", {{"day", words.day(earlier.on_day)},
                                 {"people", words(people_text(earlier.people, small_numbers))}});
}

void moment_link(Html& html, const MapForMember& found, const EarlierMap& earlier) {
  const Message text = said_of(html.words(), earlier, found.question.small_numbers);
  if (earlier.number == found.moment) {
    html << "<strong aria-current=\"page\">"_html << text << "</strong>"_html;
  } else {
    html::link(html, path_of(found.question, earlier.number), text);
  }
}

/// Which map this is, and the ways to the one before and the one after.
void moment_banner(Html& html, const MapForMember& found) {
  const auto now = std::ranges::find(found.moments, *found.moment, &EarlierMap::number);
  html::inset(html, [&] {
    html << "<p>"_html
         << say("This is the map as it was on {day}.",
                {{"day", html.words().day(found.map->drawn_at)}})
         << "</p><ul class=\"alongside-moments\">"_html;
    if (now != found.moments.end() && now != found.moments.begin()) {
      html << "<li>"_html;
      html::link(html, path_of(found.question, (now - 1)->number), say("The map before"));
      html << "</li>"_html;
    }
    if (now != found.moments.end() && now + 1 != found.moments.end()) {
      html << "<li>"_html;
      html::link(html, path_of(found.question, (now + 1)->number), say("The map after"));
      html << "</li>"_html;
    }
    html << "<li>"_html;
    html::link(html, path_to_map(found.question), say("The map of today"));
    html << "</li></ul>"_html;
  });
}

void moments(Html& html, const MapForMember& found) {
  if (found.moments.size() < 2) return;
  layer(
      html, Layers::folded, say("How the map grew"),
      [&] {
        html::paragraph(html, say("Earlier maps are kept as more people answer. Each says how "
                                  "many people answered enough statements."));
        html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
        for (const EarlierMap& earlier : found.moments) {
          html << "<li>"_html;
          moment_link(html, found, earlier);
          html << "</li>"_html;
        }
        html << "</ul>"_html;
      },
      moments_id, found.moment.has_value());
}

// ---- The page ----

struct Place {
  const char* id;
  Message title;
  bool there;
};

void contents(Html& html, const MapForMember& found) {
  const ShownMap& map = *found.map;
  const bool groups = !map.groups.empty();
  const Place places[] = {
      {groups_id, groups_title(map), groups},
      {shared_id, shared_title(map), groups},
      {apart_id, dividing_title(map), groups},
      {few_id, say("Voices of few"), groups},
      {beside_sides_id, say("Groups and sides"), map.beside_sides.has_value()},
      {how_sure_id, say("How sure is this?"), has_picture(map)},
      {each_statement_id, say("Every statement"), groups && !map.statements.empty()},
      {names_id, names_title(map), groups && found.sees_all() && !found.moment},
      {moments_id, say("How the map grew"), found.moments.size() > 1}};
  constexpr std::ptrdiff_t worth_a_list = 3;
  if (std::ranges::count_if(places, &Place::there) < worth_a_list) return;
  html << "<nav class=\"alongside-contents\" aria-label=\""_html << say("On this page")
       << "\"><ul class=\"alongside-contents__list\">"_html;
  for (const Place& place : places) {
    if (!place.there) continue;
    html << "<li>"_html;
    html::link(html, Url(std::string("#") + place.id), place.title);
    html << "</li>"_html;
  }
  html << "</ul></nav>"_html;
}

void map_and_more(Html& html, const MapPage& data) {
  const MapForMember& found = data.found;
  if (found.moment) moment_banner(html, found);
  html::live_part(html, short_id, [&] { map_in_short(html, *found.map); });
  if (!has_picture(*found.map)) {
    html << "<p>"_html;
    html::action_link(html, path_to(found.question) + "/results",
                      say("Results: what each side says"));
    html << "</p>"_html;
  }
  instead_of_groups(html, data);
  picture(html, found);
  contents(html, found);
  html::live_part(html, findings_id, [&] {
    findings(html, *found.map, path_of(found.question, found.moment), data.page);
  });
  names_of_groups(html, data);
  moments(html, found);
  if (!found.sees_all() || found.moment || !has_picture(*found.map)) return;
  html << "<p>"_html;
  html::action_link(html, path_to_map(found.question) + "/report",
                    say("A report to print or publish"));
  html << "</p>"_html;
}

}  // namespace

std::optional<Message> map_notice(std::string_view done) {
  if (done == "named") return say("The name is put forward, and you back it");
  if (done == "backed") return say("You back this name now");
  if (done == "taken_out") return say("The name is taken out");
  return std::nullopt;
}

std::string map_page(const html::Frame& frame, const MapPage& data) {
  const Question& question = data.found.question;
  const html::PageHead head{
      .title = say("Opinion map: {question}", {{"question", question.question}}),
      .breadcrumbs = crumbs_to_question(data.member, question),
      .problems = &data.problems,
      .notice = data.notice,
      .live = data.live() ? path_to_map(question) + "/live" : "",
      .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Opinion map"));
    html::written(html, question.question);
    html::paragraph(html, said_of_closing(question.closes_at, question.closed_early_at, data.now,
                                          html.words()));
    if (data.found.access == ResultsAccess::none) return not_yet(html, data.found);
    if (!data.found.sees_all()) only_answered(html, question);
    if (!data.found.map) return no_map_yet(html);
    map_and_more(html, data);
  });
}

std::string live_map(const Words& words, const Question& question, const ShownMap& map) {
  const auto written = [&](const auto& write) {
    Html html(words, "");
    write(html);
    return std::move(html).take();
  };
  return html::live_replacement(short_id, written([&](Html& html) { map_in_short(html, map); })) +
         html::live_replacement(picture_id,
                                written([&](Html& html) { picture_and_key(html, map); })) +
         html::live_replacement(findings_id, written([&](Html& html) {
                                  findings(html, map, path_to_map(question), 1);
                                }));
}

std::string live_map_wait(const Words& words, const Question& question) {
  Html html(words, "");
  html::paragraph(html, say("Somebody has put forward a new statement. Answer it to see the map "
                            "move again."));
  html::link(html, path_to(question), say("Answer the new statement"));
  return html::live_replacement(short_id, html.result()) + html::live_replacement(picture_id, "") +
         html::live_replacement(findings_id, "");
}

std::string own_part(const Words& words, const MapForMember& found) {
  Html html(words, "");
  if (found.map) {
    own_overlay(html, found);
    own_sentences(html, found);
  }
  return std::move(html).take();
}

std::string map_report_page(const html::Frame& frame, const groups::Member& member,
                            const Question& question, const ShownMap& map) {
  std::vector<html::Crumb> crumbs = crumbs_to_question(member, question);
  crumbs.push_back({say("Opinion map"), Url(path_to_map(question))});
  const html::PageHead head{
      .title = say("Groups of opinion: {question}", {{"question", question.question}}),
      .breadcrumbs = std::move(crumbs),
      .wide = true};
  return html::page(frame, head, [&](Html& html) { map_report(html, map, member.group.name); });
}

}  // namespace alongside::opinions
