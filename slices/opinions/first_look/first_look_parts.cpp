#include "slices/opinions/first_look/first_look_parts.h"

#include "foundation/html/components.h"

namespace alongside::opinions {
namespace {

constexpr std::int64_t hours_of_day = 24;

}  // namespace

void said_before_writing(Html& html, const Question& question, std::int64_t hours, Instant now) {
  if (hours == no_first_look) return;
  html::inset(html, [&] {
    html::paragraph(
        html, say_many("New statements are looked at before they are shown. Those who lead the "
                       "group look, and one of them can show a statement at once. What nobody "
                       "decides about is shown by itself, within {count} day.",
                       "New statements are looked at before they are shown. Those who lead the "
                       "group look, and one of them can show a statement at once. What nobody "
                       "decides about is shown by itself, within {count} days.",
                       hours / hours_of_day));
    html::paragraph(html, say("Only two members together can keep one back. Their reason then "
                              "stands here for everybody."));
    if (question.closes_at && *question.closes_at < now + std::chrono::hours(hours)) {
      html::paragraph(html, say("This question closes soon. Your statement may be shown only "
                                "after that, when nobody can answer it any more."));
    }
  });
}

Message said_of_waiting(std::int64_t hours) {
  return say_many("Your statement is looked at first. It is shown within {count} day",
                  "Your statement is looked at first. It is shown within {count} days",
                  hours / hours_of_day);
}

}  // namespace alongside::opinions
