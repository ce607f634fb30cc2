// How long it takes until a morning's mails are made and sent.
//
//   digest_speed LOCATION [PEOPLE]      (an empty database; else 10,000 people)
//
// Each has three notices that are due. The jobs run as in a server: found as it finds them, on
// their own threads, each write durable. The mail server takes each mail at once. Exit status 1
// where the last mail goes out after more than a minute.
#include <fmt/core.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include "foundation/db/migrate.h"
#include "foundation/http/request.h"
#include "foundation/rooms/mailing.h"
#include "foundation/rooms/room.h"
#include "foundation/told/told.h"
#include "foundation/work/background_work.h"
#include "slices/community/community.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/digest_tasks.h"
#include "slices/notices/mail/mail_kinds_asking.h"
#include "slices/notices/passing/passing_tasks.h"

namespace alongside::notices {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr NoticeName opened{"questions_opened"};
constexpr double longest = 60;  // Seconds.
constexpr std::int64_t people_a_write = 100;
constexpr std::int64_t notices_of_each = 3;

std::vector<NoticeLine> lines(Read&, const ToldPerson&, const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> all;
  for (const ToldAbout& one : about) {
    all.push_back({one.number, one.occasion,
                   say("New question: {question}", {{"question", "What would help at night?"}}),
                   "/groups/1/questions/1"});
  }
  return all;
}

void add_person(Write& write, std::int64_t number, Instant told_at) {
  const std::string name = "p" + std::to_string(number);
  const std::string address = name + "@example.org";
  const auto person = people::add_person(write, {.name = name, .email = address}, told_at);
  confirm_address(write, person, address);
  for (std::int64_t question = 1; question <= notices_of_each; ++question) {
    tell(write, {person}, {.kind = opened, .number = question}, told_at);
  }
}

void fill(Database& database, std::int64_t people, Instant told_at) {
  for (std::int64_t begin = 0; begin < people; begin += people_a_write) {
    database.write([&](Write& write) {
      const auto end = std::min(people, begin + people_a_write);
      for (std::int64_t number = begin; number < end; ++number) {
        add_person(write, number, told_at);
      }
      write.commit();
    });
  }
}

int run(const char* location, std::int64_t people) {
  const auto database = Database::open({.location = location});
  migrate(*database);
  database->write([](Write& write) {
    community::found(write, {.name = "Riverside", .language = "en"});
    write.commit();
  });
  const Rooms rooms{{.name = "notices",
                     .notices = {{.name = opened,
                                  .theme = {"questions", say("Questions")},
                                  .lines = lines,
                                  .shown_to = ShownTo::whom_it_was_told}},
                     .mails = mail_kinds()}};
  const MailServer server{.host = "127.0.0.1",
                          .from = *MailAddress::of("together@example.org"),
                          .from_name = "Alongside"};
  Site site{.base_url = "https://together.example", .rooms = &rooms};
  site.mail = &server;
  // Two days ago: the morning on which they are due is over.
  const Instant told_at = clock_now() - std::chrono::days(2);
  fill(*database, people, told_at);
  run_all_waiting(*database, {passing_job(site)}, told_at);

  std::atomic<std::int64_t> sent = 0;
  const std::vector<JobKind> jobs{digest_job(site), mailing_job(site, [&]() -> SendMail {
                                    return [&](const MailAddress&, std::string_view) {
                                      ++sent;
                                      return SendResult::sent;
                                    };
                                  })};
  const auto began = Clock::now();
  const BackgroundWork work(*database, as_node_tasks(jobs), {});
  while (sent < people && Clock::now() - began < 30min) std::this_thread::sleep_for(10ms);
  const std::chrono::duration<double> took = Clock::now() - began;
  fmt::print("{} mails of {} people made and sent in {:.1f} s\n", sent.load(), people,
             took.count());
  return sent == people && took.count() <= longest ? 0 : 1;
}

}  // namespace
}  // namespace alongside::notices

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::int64_t people = count > 2 ? std::strtoll(arguments[2], nullptr, 10) : 10'000;
  return alongside::notices::run(arguments[1], people);
}
