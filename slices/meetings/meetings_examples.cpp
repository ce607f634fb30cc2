#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/beforehand/words_code.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/examples.h"
#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/told/meeting_notices_asking.h"

namespace alongside::meetings {
namespace {

using namespace std::chrono_literals;

/// Somebody of the group, as its room writes for them.
groups::Member member_in(const MadeUp& made_up, const char* group, const char* person) {
  groups::Member member;
  member.group.id = Id<groups::Group>{made_up.groups.at(group)};
  member.visit.person = people::Person{.id = {made_up.people.at(person)}};
  return member;
}

/// A group and its meetings, as its members write them down.
class MakingUp {
 public:
  MakingUp(Write& write, const MadeUp& made_up, const char* group)
      : write_(write), made_up_(made_up), group_(group) {}

  Meeting meeting(const char* person, const NewMeeting& meeting) {
    const auto member = member_in(made_up_, group_, person);
    const Meeting made =
        find_meeting(write_, member, add_meeting(write_, member, meeting, made_up_.now));
    ask_for_reminder(write_, made, made_up_.now);
    return made;
  }
  Id<Item> item(const Meeting& meeting, const char* person, const NewItem& item) {
    return add_item(write_, member_in(made_up_, group_, person), meeting.id, item);
  }
  void comes(const Meeting& meeting, const char* person, Way way, bool supporter = false) {
    save_coming(write_, meeting,
                {.person = {made_up_.people.at(person)}, .way = way, .supporter = supporter});
  }
  /// In their name, or in nobody's.
  void says(const Meeting& meeting, Id<Item> item, const char* text, const char* signed_by = "") {
    const SecretKey& key = made_up_.site.key;
    const bool sign = *signed_by != '\0';
    const std::string print = sign ? "" : words_code_print(key, meeting.id, new_words_code());
    add_words(write_,
              {.meeting = meeting,
               .item = item,
               .text = text,
               .signed_by = sign ? std::optional(Id<people::Person>{made_up_.people.at(signed_by)})
                                 : std::nullopt,
               .code_print = print,
               .maker_tag = random_token()});
  }

 private:
  Write& write_;
  const MadeUp& made_up_;
  const char* group_;
};

void last_meeting(MakingUp& making, Instant now) {
  const Meeting meeting = making.meeting(
      "Ben", {.title = "Our meeting last month",
              .about = {},
              .begins_at = std::chrono::floor<std::chrono::days>(now) - 24h * 21 + 14h,
              .minutes = 60,
              .zone = {},
              .place = "Riverside clinic, room 2",
              .link = {},
              .phone = {}});
  const Id<Item> waiting =
      making.item(meeting, "Nia", {.title = "What waiting is like", .about = {}, .minutes = 30});
  making.item(meeting, "Ben",
              {.title = "News from the desk", .purpose = Purpose::to_know, .minutes = 10});
  making.comes(meeting, "Asha", Way::in_person);
  making.comes(meeting, "Ben", Way::in_person);
  making.comes(meeting, "Grace", Way::in_writing);
  making.says(meeting, waiting, "I wait longest for the letter. Nobody says how long it takes.");
  making.says(meeting, waiting, "The chairs are hard when breathing is hard.", "Grace");
}

void next_meeting(MakingUp& making, Instant now) {
  const Meeting meeting = making.meeting(
      "Asha", {.title = "How letters should look",
               .about = "The lift works again. Lena is at the door from half an hour before.",
               .begins_at = std::chrono::floor<std::chrono::days>(now) + 24h * 9 + 14h,
               .minutes = 90,
               .zone = {},
               .place = "Riverside clinic, room 2, way in without steps from the car park",
               .link = "https://meet.example/breathe-easier",
               .phone = "0113 496 0000, code 4821"});
  making.item(meeting, "Ben",
              {.title = "What became of our ideas", .purpose = Purpose::to_know, .minutes = 10});
  making.item(meeting, "Asha",
              {.title = "Letters: what frightens, what helps",
               .about = "Bring a letter that you got, with the name covered.",
               .minutes = 40});
  making.item(
      meeting, "Grace",
      {.title = "Which letter we change first", .purpose = Purpose::to_decide, .minutes = 20});
  making.comes(meeting, "Ben", Way::in_person);
  making.comes(meeting, "Carys", Way::online);
  making.comes(meeting, "Grace", Way::by_phone, true);
  making.comes(meeting, "Hanna", Way::in_person);
  making.comes(meeting, "Idris", Way::not_coming);
}

}  // namespace

void demonstration(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    MakingUp making(write, made_up, "Breathe easier");
    last_meeting(making, made_up.now);
    next_meeting(making, made_up.now);
    write.commit();
  });
}

void test_community(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    MakingUp making(write, made_up, "Asthma clinic group");
    const Meeting meeting = making.meeting("Asha", {.title = "Spring meeting",
                                                    .about = "Tea is there.",
                                                    .begins_at = made_up.now + 24h * 10,
                                                    .minutes = 90,
                                                    .zone = {},
                                                    .place = "Room 2",
                                                    .link = "https://meet.example/spring",
                                                    .phone = "0113 496 0000"});
    const Id<Item> item =
        making.item(meeting, "Ben", {.title = "Letters", .about = {}, .minutes = 30});
    made_up.kept["meeting"] = std::to_string(meeting.id.number);
    made_up.kept["item"] = std::to_string(item.number);
    write.commit();
  });
}

}  // namespace alongside::meetings
