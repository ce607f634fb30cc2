#include "slices/people/jobs/job_pages.h"

#include <algorithm>

#include "foundation/html/components.h"

namespace alongside::people {
namespace {

void job_row(Html& html, const ShownJobs& jobs) {
  html::row(html, [&] {
    html::row_heading(html, jobs.kind);
    for (const std::int64_t count : {jobs.waiting, jobs.now, jobs.again, jobs.failed}) {
      html::numeric_cell(html, html.words().number(count));
    }
  });
}

void job_table(Html& html, const std::vector<ShownJobs>& jobs) {
  html::table(html, say("What there is to do"),
              {{say("Kind of work")},
               {.heading = say("Waits"), .numeric = true},
               {.heading = say("Being done"), .numeric = true},
               {.heading = say("Did not work, tried again soon"), .numeric = true},
               {.heading = say("Waits for you"), .numeric = true}},
              [&] {
                for (const ShownJobs& kind : jobs) job_row(html, kind);
              });
}

}  // namespace

std::string jobs_html(const html::Frame& frame, const std::vector<ShownJobs>& jobs,
                      std::optional<Message> notice) {
  const html::PageHead head{.title = say("Work in the background"),
                            .breadcrumbs = {{say("Your account"), "/me"},
                                            {say("The community's settings"), "/community"}},
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Work in the background"));
    html::paragraph(html, say("Some work is done a moment later, so that nobody has to wait for "
                              "it. Drawing a map is one example. What does not work is tried "
                              "again by itself for some hours."));
    if (jobs.empty()) {
      html::paragraph(html, say("There is nothing to do now."));
      return;
    }
    job_table(html, jobs);
    if (std::ranges::none_of(jobs, [](const ShownJobs& kind) { return kind.failed > 0; })) return;
    html::paragraph(html, say("Some work did not work for hours, and now waits for you. Try it "
                              "again. If it comes back here, tell whoever looks after the "
                              "server."));
    html::post_form(html, "/community/jobs", [&] { html::button(html, say("Try it again")); });
  });
}

}  // namespace alongside::people
