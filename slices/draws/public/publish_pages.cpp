#include "slices/draws/public/publish_pages.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

bool is_enough(const PublishPage& data) {
  return data.member_count >= static_cast<std::int64_t>(fewest_contributors);
}

void what_is_in_it(Html& html, const PublishPage& data) {
  const Draw& selection = data.selection;
  const bool first = data.lottery.round == 0;
  const auto none = data.lottery.left_out +
                    static_cast<std::int64_t>(numbers_in(data.lottery.fit_nowhere).size());
  // The end of a day is the first moment of the next.
  const Instant last = selection.delete_at - std::chrono::microseconds(1);
  const auto seats = [&] { html << html.words().number(data.seats); };
  const auto people = [&] { html << html.words().number(selection.people); };
  const auto quotas = [&] {
    html << (data.has_quotas ? say("Each of the 1,000 panels meets them")
                             : say("There are none: chance alone decides"));
  };
  const auto least = [&] { html << said_of_smallest_chance(data.lottery); };
  const auto without = [&] { html << html.words().number(none); };
  const auto day = [&] { html << html.words().day(last); };
  std::vector<html::SummaryRow> rows{
      {first ? say("Places") : say("Places that are filled now"), seats}};
  if (first) rows.push_back({say("People in the pool"), people});
  rows.push_back({say("Quotas"), quotas});
  rows.push_back(
      {first ? say("Smallest chance") : say("Smallest chance of who can be drawn now"), least});
  if (first && none > 0) rows.push_back({say("People without any chance"), without});
  rows.push_back({say("Names and addresses are deleted at the end of"), day});
  html::summary_list(html, rows);
}

void cannot_be_undone(Html& html, const PublishPage& data) {
  html::warning(html, say("You cannot take this back"));
  if (data.lottery.round == 0) {
    html::bullets(html, {say("Everybody with the link can watch from then on."),
                         say("Nobody can change the pool, the quotas or the panels any more."),
                         say("Nobody can choose another moment, or stop the draw.")});
    return;
  }
  html::bullets(html, {say("Everybody with the link can watch from then on."),
                       say("The places that are filled stay as they were noted."),
                       say("A place that falls free later is filled in another draw.")});
}

void who_can_help(Html& html, const PublishPage& data) {
  html::section(html, say("Who can make the number"), [&] {
    if (!is_enough(data)) {
      html::paragraph(
          html,
          say_many("Your group has {count} member. To make the number together, 3 or more are "
                   "needed. Draw it by hand, or ask people to join before you publish: who joins "
                   "later cannot put anything in.",
                   "Your group has {count} members. To make the number together, 3 or more are "
                   "needed. Draw it by hand, or ask people to join before you publish: who joins "
                   "later cannot put anything in.",
                   data.member_count));
      return;
    }
    html::paragraph(html, say_many("{count} member of your group can put something in, and 3 or "
                                   "more are needed. Who joins later cannot.",
                                   "{count} members of your group can put something in, and 3 or "
                                   "more are needed. Who joins later cannot.",
                                   data.member_count));
    if (static_cast<std::int64_t>(data.members.size()) < data.member_count) return;
    html::details(html, say("See who they are"), [&] {
      html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
      for (const ShownMember& member : data.members) {
        html << "<li dir=\"auto\">"_html << member.name << "</li>"_html;
      }
      html << "</ul>"_html;
    });
  });
}

std::vector<std::string> chosen_members(const SeedWayForm& form) {
  std::vector<std::string> chosen;
  for (const std::int64_t member : form.members) chosen.push_back(std::to_string(member));
  return chosen;
}

void member_choice(Html& html, const PublishPage& data) {
  std::vector<html::WrittenOption> options;
  for (const ShownMember& member : data.members) {
    options.push_back({std::to_string(member.person), member.name});
  }
  html::checkboxes(html, {.name = "members",
                          .legend = html::Label(say("If you choose them: who makes the seed?")),
                          .written_options = std::move(options),
                          .chosen = chosen_members(data.form),
                          .problems = &data.problems,
                          .hint = say("3 or more people who do not all want the same."),
                          .layout = html::Choice::Layout::small});
}

void days_choice(Html& html, const PublishPage& data) {
  html::radios(html,
               {.name = "days",
                .legend = html::Label(say("How long can people put theirs in?")),
                .options = {{"1", say("1 day")},
                            {"3", say("3 days")},
                            {"7", say("1 week")},
                            {"14", say("2 weeks")}},
                .chosen = {data.form.days},
                .problems = &data.problems,
                .hint = say("Then all is opened by itself, at this time of day. Everybody sees "
                            "the moment from now on. By hand there is no such moment."),
                .layout = html::Choice::Layout::small});
}

std::vector<html::Option> ways(const PublishPage& data) {
  std::vector<html::Option> options;
  if (is_enough(data)) {
    options = {{"any", say("By any members who want to help"),
                say("Each puts in dice or words. It is opened by itself")},
               {"named", say("By members whom you choose"),
                say("It is opened by itself, sooner if all have done it")}};
  }
  options.push_back({"hand", say("By hand, with dice or balls"),
                     say("In a room, in front of people; you type the number")});
  return options;
}

void publish_form(Html& html, const PublishPage& data) {
  html::post_form(html, path_to(data.selection) + "/publish", [&] {
    html::radios(html, {.name = "way",
                        .legend = html::Label(say("How will the number be found?")),
                        .options = ways(data),
                        .chosen = {data.form.way},
                        .problems = &data.problems});
    if (is_enough(data)) {
      member_choice(html, data);
      days_choice(html, data);
    }
    html::button(html, data.lottery.round == 0 ? say("Publish the draw")
                                               : say("Publish this draw of replacements"));
  });
}

}  // namespace

std::string publish_page(const html::Frame& frame, const PublishPage& data) {
  const Draw& selection = data.selection;
  const std::int64_t round = data.lottery.round;
  const html::PageHead head{
      .title = say("Before you publish: {title}", {{"title", selection.title}}),
      .breadcrumbs = crumbs_to_selection(data.member, selection),
      .problems = &data.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, round == 0
                       ? say("Before you publish")
                       : say("Before you publish replacement draw {number}", {{"number", round}}));
    html::written(html, selection.title);
    what_is_in_it(html, data);
    cannot_be_undone(html, data);
    who_can_help(html, data);
    publish_form(html, data);
    html << "<p>"_html;
    html::link(html, Url(path_to(selection) + (round == 0 ? "/lottery" : "/places")),
               say("Not yet: go back"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::draws
