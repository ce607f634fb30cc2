#include "slices/opinions/first_look/first_look_pages.h"

#include "foundation/html/components.h"
#include "slices/opinions/first_look/first_look.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

std::vector<html::Option> options() {
  std::vector<html::Option> all{
      {std::to_string(no_first_look), say("No. New statements are shown at once")}};
  for (const std::int64_t hours : first_look_hours) {
    all.push_back({std::to_string(hours), say_many("Yes, for {count} day at most",
                                                   "Yes, for {count} days at most", hours / 24)});
  }
  return all;
}

}  // namespace

std::string first_look_page(const html::Frame& frame, const FirstLookPage& data) {
  const Message title = say("Look at new statements first");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_questions(data.member),
                            .problems = &data.problems,
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Your group can look at new statements before everybody is shown "
                              "them."));
    html::bullets(html,
                  {say("Those who lead the group look at them. Nobody learns who wrote one."),
                   say("One of them alone can show it. Nobody alone can keep it back: that takes "
                       "two members, and a reason that everybody reads."),
                   say("What nobody decides about is shown by itself, so that nobody is silenced "
                       "because nobody looked.")});
    html::post_form(html, path_to_first_look_choice(data.member.group.id), [&] {
      html::radios(html, {.name = "hours",
                          .legend = html::Label(say("Look at new statements before they are "
                                                    "shown?")),
                          .options = options(),
                          .chosen = {data.chosen},
                          .problems = &data.problems,
                          .hint = say("It holds for what is put forward from now on. 2 days is "
                                      "enough for most groups."),
                          .layout = html::Choice::Layout::small});
      html::button(html, say("Save"));
    });
    html::link(html, path_to_first_look(data.member.group.id), say("See what waits now"));
  });
}

}  // namespace alongside::opinions
