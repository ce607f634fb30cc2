#include "foundation/html/task_list.h"

#include "foundation/html/components.h"

namespace alongside::html {
namespace {

/// What describes a task's link: its hint, where there is one, and its status.
struct TaskIds {
  std::string_view prefix;
  std::size_t number = 0;
};

void task_id(Html& html, const TaskIds& ids, Markup end) {
  html << ids.prefix << "-"_html << ids.number << end;
}

void task_name(Html& html, const Task& task, const TaskIds& ids) {
  if (!task.url) {
    html << "<div>"_html << task.title << "</div>"_html;
    return;
  }
  html << "<a class=\"nhsuk-link nhsuk-task-list__link\" href=\""_html << *task.url
       << "\" aria-describedby=\""_html;
  if (task.hint) {
    task_id(html, ids, "-hint "_html);
  }
  task_id(html, ids, "-status\">"_html);
  html << task.title << "</a>"_html;
}

void task_status(Html& html, const Task& task, const TaskIds& ids) {
  html << "<div class=\"nhsuk-task-list__status\" id=\""_html;
  task_id(html, ids, "-status\">"_html);
  if (task.colour.empty()) {
    html << task.status;
  } else {
    tag(html, task.status, task.colour);
  }
  html << "</div>"_html;
}

}  // namespace

void task_list(Html& html, const std::vector<Task>& tasks, std::string_view id_prefix) {
  html << "<ul class=\"nhsuk-task-list\">"_html;
  TaskIds ids{.prefix = id_prefix};
  for (const Task& task : tasks) {
    ++ids.number;
    html << "<li class=\"nhsuk-task-list__item"_html
         << (task.url ? " nhsuk-task-list__item--with-link"_html : ""_html)
         << "\"><div class=\"nhsuk-task-list__name-and-hint\">"_html;
    task_name(html, task, ids);
    if (task.hint) {
      html << "<div class=\"nhsuk-task-list__hint\" id=\""_html;
      task_id(html, ids, "-hint\">"_html);
      html << *task.hint << "</div>"_html;
    }
    html << "</div>"_html;
    task_status(html, task, ids);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

}  // namespace alongside::html
