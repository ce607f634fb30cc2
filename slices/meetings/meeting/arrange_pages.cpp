#include "slices/meetings/meeting/meeting_pages.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

class ArrangeForm {
 public:
  ArrangeForm(Html& html, const ArrangeShown& shown) : html_(html), shown_(shown) {}

  void write(const std::string& path) {
    html::post_form(html_, Url(path), [&] {
      line("title", say("What is the meeting called?"), shown_.form.title,
           say("For example: our meeting in March"));
      when();
      where();
      html::text_area(html_, {.name = "about",
                              .label = html::Label{say("What else should people know? (optional)")},
                              .value = shown_.form.about,
                              .problems = &shown_.problems,
                              .hint = say("For example: how to find the room, who to ring, food"),
                              .rows = 4});
      html::button(html_, shown_.meeting == nullptr ? say("Plan this meeting")
                                                    : say("Save, and tell the group"));
    });
  }

 private:
  void line(std::string_view name, const Message& label, const std::string& value,
            std::optional<Message> hint = {}, int width = 0) {
    html::text_field(html_, {.name = name,
                             .label = html::Label{label},
                             .value = value,
                             .problems = &shown_.problems,
                             .hint = std::move(hint),
                             .width_characters = width});
  }

  void when() {
    constexpr int short_field = 10;
    html::date_field(html_, {.name = "day",
                             .legend = html::Label{say("Which day?")},
                             .day = shown_.form.day,
                             .month = shown_.form.month,
                             .year = shown_.form.year,
                             .problems = &shown_.problems,
                             .hint = say("For example: 31 3 2027")});
    line("time", say("When does it begin?"), shown_.form.time, say("For example: 14:30 or 2:30pm"),
         short_field);
    line("minutes", say("How many minutes does it last?"), shown_.form.minutes,
         say("For example: 90. A break of 10 minutes comes after each hour."), short_field);
    html::details(html_, say("By the clocks of another place"), [&] {
      html::Choice choice{.name = "zone",
                          .legend = html::Label{say("Place")},
                          .options = {{"", say("As this community")}},
                          .chosen = {shown_.form.zone}};
      for (const std::string& name : shown_.time_zones) {
        choice.written_options.push_back({name, name});
      }
      html::select(html_, choice);
    });
  }

  void where() {
    line("place", say("Where is it? (leave empty if there is no place)"), shown_.form.place,
         say("With the room, and the way in without steps"));
    line("link", say("Link to take part online (optional)"), shown_.form.link);
    line("phone", say("Number to take part by phone (optional)"), shown_.form.phone,
         say("With the code, if there is one"));
  }

  Html& html_;
  const ArrangeShown& shown_;
};

}  // namespace

std::string arrange(const html::Frame& frame, const ArrangeShown& shown) {
  const bool is_new = shown.meeting == nullptr;
  const Message title = is_new ? say("Plan a meeting") : say("Change this meeting");
  const html::PageHead head{.title = title,
                            .breadcrumbs = is_new ? crumbs_to_meetings(shown.member)
                                                  : crumbs_to_meeting(shown.member, *shown.meeting),
                            .problems = &shown.problems};
  const std::string path = is_new ? path_to_meetings(shown.member.group.id) + "/new"
                                  : path_to(*shown.meeting) + "/change";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, is_new ? say("Everybody in the group is told, and says how they take "
                                       "part.")
                                 : say("If when or where changes, everybody in the group is told. "
                                       "Calendars follow by themselves."));
    if (!is_new) {
      html::hint(html, say("It can be moved to a later time until it begins, and to an earlier one "
                           "that is a day away at least: words said beforehand are shown when it "
                           "begins, and not before people expect it."));
    }
    ArrangeForm(html, shown).write(path);
  });
}

}  // namespace alongside::meetings::pages
