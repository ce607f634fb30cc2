#include "app/pages.h"
#include "foundation/backup/last_backup.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/people/people.h"

namespace alongside {
namespace {

/// In megabytes, at least one: whoever looks wants to see that it is not empty.
std::int64_t megabytes(std::int64_t bytes) {
  return std::max<std::int64_t>(1, bytes / 1'000'000);
}

void last_one(Html& html, const std::optional<backup::LastBackup>& last, Instant now) {
  if (!last) {
    html::warning(html,
                  say("Alongside has made no backup yet. If the machine breaks and there is no "
                      "other copy, everything is lost."));
    return;
  }
  if (now - last->made_at > backup::backup_is_late) {
    html::warning(html, say("The last backup is more than two days old."));
  }
  html::summary_list(
      html,
      {{say("Last backup"), [&] { html << html.words().day_and_time(last->made_at); }, {}},
       {say("Size"), [&] { html << say("{count} MB", {{"count", megabytes(last->bytes)}}); }, {}},
       {say("Encrypted"), [&] { html << (last->encrypted ? say("Yes") : say("No")); }, {}}});
}

}  // namespace

Response backups_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  if (!visit.person->caretaker) throw NotAllowed();
  const Message title = say("Backups");
  const auto last = backup::last_backup(read);
  const html::PageHead head{.title = title,
                            .breadcrumbs = {{say("The community's settings"), Url("/community")}}};
  return ok(html::page(people::frame(request, visit), head, [&](Html& html) {
    html::h1(html, title);
    last_one(html, last, request.now);
    html::h2(html, say("How backups are made"));
    html::paragraph(html, say("Whoever runs the machine sets a folder, and a backup goes there "
                              "each night. They can also make one at any time, and put one back."));
    html::bullets(html, {say("Copy backups to another machine, in another building."),
                         say("Keep the key in a third place: without it some things cannot be "
                             "opened again."),
                         say("Try now and then to put one back.")});
  }));
}

}  // namespace alongside
