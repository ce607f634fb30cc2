#include "slices/design_stage/overview/overview_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/task_list.h"
#include "slices/design_stage/path_parts.h"

namespace alongside::design_stage::pages {
namespace {

html::Task task_of_text(const OverviewShown& shown, const TextShown& text) {
  html::Task task{.title = text.part->title,
                  .url = Url(path_to_part(shown.member.group.id, text.part->key)),
                  .hint = text.part->about,
                  .status = say("Not begun"),
                  .colour = "grey"};
  if (text.state == PartState::left_out) {
    task.status = say("Left for now");
    task.colour = "yellow";
  } else if (text.state == PartState::begun) {
    task.status = say("Begun");
    task.colour = "green";
  }
  return task;
}

html::Task offers_task(const OverviewShown& shown) {
  return {.title = say("What each of us brings"),
          .url = Url(path_to_offers(shown.member.group.id)),
          .hint = say("What people know and can do, in their own words."),
          .status = shown.offers == 0
                        ? say("Not begun")
                        : say_many("{count} person said", "{count} people said", shown.offers),
          .colour = shown.offers == 0 ? "grey" : "green"};
}

html::Task assumptions_task(const OverviewShown& shown) {
  return {.title = say("What we may be assuming"),
          .url = Url(path_to_assumptions(shown.member.group.id)),
          .hint = say("Think about it by yourself. Share what you like, or nothing."),
          .status = shown.assumptions == 0 ? say("Nothing shared")
                                           : say_many("{count} thing shared",
                                                      "{count} things shared", shown.assumptions),
          .colour = shown.assumptions == 0 ? "grey" : "green"};
}

html::Task map_task(const OverviewShown& shown) {
  return {.title = say("Our map"),
          .url = Url(path_to_map(shown.member.group.id)),
          .hint = say("Aims, the steps to each, and what may go wrong. Drawn, and as a list."),
          .status = shown.map_items == 0 ? say("Not begun") : say("Begun"),
          .colour = shown.map_items == 0 ? "grey" : "green"};
}

html::Task lessons_task(const OverviewShown& shown) {
  return {.title = say("Lessons of groups before us, and ours"),
          .url = Url(path_to_lessons(shown.member.group.id)),
          .hint = say("What others learned about it, and what you want the next group to know."),
          .status = shown.lessons == 0
                        ? say("None of ours yet")
                        : say_many("{count} of ours", "{count} of ours", shown.lessons),
          .colour = shown.lessons == 0 ? "grey" : "green"};
}

std::vector<html::Task> tasks_of(const OverviewShown& shown) {
  std::vector<html::Task> tasks;
  for (const TextShown& text : shown.texts) tasks.push_back(task_of_text(shown, text));
  tasks.push_back(offers_task(shown));
  tasks.push_back(assumptions_task(shown));
  tasks.push_back(map_task(shown));
  tasks.push_back(lessons_task(shown));
  return tasks;
}

void kept_elsewhere(Html& html, const OverviewShown& shown) {
  const std::string group = groups::path_to(shown.member.group.id);
  html::section(html, say("Kept in their own place"), [&] {
    html << "<ul class=\"nhsuk-list\"><li>"_html;
    html::link(html, Url(group + "/us"), say("Ground rules: how you treat each other"));
    html << "</li><li>"_html;
    html::link(html, Url(group + "/outcomes"), say("Outcomes: what you want to change"));
    html << "</li></ul>"_html;
  });
}

Message how_it_stands(const OverviewShown& shown) {
  const auto in = [&](PartState state) {
    return std::ranges::count(shown.texts, state, &TextShown::state);
  };
  const std::int64_t begun = in(PartState::begun) + (shown.offers > 0 ? 1 : 0) +
                             (shown.assumptions > 0 ? 1 : 0) + (shown.map_items > 0 ? 1 : 0);
  const std::int64_t all = std::ssize(shown.texts) + 3;
  if (begun == 0) return say("Nothing is begun yet. Begin wherever you like.");
  if (in(PartState::left_out) == 0) {
    return say("{begun} of {all} parts are begun.", {{"begun", begun}, {"all", all}});
  }
  return say("{begun} of {all} parts are begun, and {left} left for now.",
             {{"begun", begun}, {"all", all}, {"left", in(PartState::left_out)}});
}

}  // namespace

std::string overview(const html::Frame& frame, const OverviewShown& shown) {
  const html::PageHead head{.title = say("Beginning well"),
                            .breadcrumbs = groups::crumbs(shown.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Beginning well"));
    html::paragraph(html, how_it_stands(shown));
    html::hint(html, say("Before the first question, or at any time: in any order. Nothing has to "
                         "be done, and everything can be changed later."));
    html::task_list(html, tasks_of(shown), "part");
    kept_elsewhere(html, shown);
  });
}

}  // namespace alongside::design_stage::pages
