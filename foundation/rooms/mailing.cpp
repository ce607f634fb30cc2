#include "foundation/rooms/mailing.h"

#include <algorithm>

#include "foundation/http/request.h"
#include "foundation/post/mail_text.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/room.h"

namespace alongside {
namespace {

using namespace std::chrono_literals;

/// A server that cannot be reached is left alone for a while.
constexpr AfterRun later{.rest = 60s, .again = 60s};

struct Outcome {
  OutgoingMail mail;
  SendResult result = SendResult::sent;
  bool dropped = false;  // There was nothing to say any more.
  std::optional<Instant> held_until = {};
  std::string address = {};
};

class Lane {
 public:
  Lane(JobRun& run, const Site& site, const MailWay& way)
      : run_(run), site_(site), kinds_(mail_kinds_of(*site.rooms)), way_(way) {}

  AfterRun send_all() {
    if (!forget_left_behind()) return {};
    std::optional<Outcome> last;
    while (true) {
      std::optional<OutgoingMail> next;
      const bool stops = run_.stop.stop_requested() || (last && is_away(*last));
      // What became of the last one and that the next is being sent, in one write: from its commit
      // on the next is never sent again but by this run.
      const bool ours = run_.write([&](Write& write) {
        next.reset();
        if (last) note(write, *last);
        if (!stops) next = take_mail(write, run_.number, run_.now_here());
      });
      if (!ours) return {};
      if (stops) return run_.stop.stop_requested() ? AfterRun{.again = 0ms} : later;
      if (!next) return {};
      last = send(*next);
    }
  }

 private:
  /// Whoever sent those has lost the lane: they may have gone out.
  bool forget_left_behind() {
    bool more = true;
    while (more) {
      const bool ours = run_.write([&](Write& write) {
        const auto left = mails_left_behind(write, run_.number);
        for (const OutgoingMail& mail : left) end(write, mail, "unknown");
        more = !left.empty();
      });
      if (!ours) return false;
    }
    return true;
  }

  Outcome send(const OutgoingMail& mail) {
    const MailKind* kind = kind_of(mail);
    Outcome outcome{.mail = mail, .dropped = true};
    if (kind == nullptr) return outcome;
    const auto written = run_.database.read([&](Read& read) -> std::optional<WrittenMail> {
      const MailAsked asked{site_, mail.id, mail.person, run_.now_here(), mail.tries};
      outcome.held_until =
          kind->held_until == nullptr ? std::nullopt : kind->held_until(read, asked);
      return outcome.held_until ? std::nullopt : kind->write(read, asked);
    });
    if (!written) return outcome;
    outcome.dropped = false;
    outcome.address = written->address;
    const auto to = MailAddress::of(written->address);
    outcome.result = to ? send(mail, *to, *written) : SendResult::refused_address;
    return outcome;
  }

  SendResult send(const OutgoingMail& mail, const MailAddress& to, const WrittenMail& written) {
    if (!send_) send_ = way_();
    const MailServer& server = *site_.mail;
    return send_(to, mail_text({.from = server.from,
                                .from_name = HeaderText::of(server.from_name),
                                .to = to,
                                .to_name = HeaderText::of(written.name),
                                .subject = HeaderText::of(written.subject),
                                .message_id =
                                    std::to_string(mail.id) + "@" + std::string(server.from.host()),
                                .at = run_.now_here(),
                                .text = written.text,
                                .html = written.html,
                                .unsubscribe = written.unsubscribe}));
  }

  /// The server, and not this mail, is what is in the way.
  static bool is_away(const Outcome& outcome) {
    return !outcome.dropped && outcome.result == SendResult::not_now;
  }

  void note(Write& write, const Outcome& outcome) {
    const OutgoingMail& mail = outcome.mail;
    if (outcome.held_until) {
      return hold_mail(write, mail, std::max(*outcome.held_until, run_.now_here() + 1min));
    }
    if (outcome.dropped) return end(write, mail, "dropped");
    switch (outcome.result) {
      case SendResult::sent:
        return end(write, mail, "sent");
      case SendResult::unknown:
        return end(write, mail, "unknown");
      case SendResult::refused_address: {
        const MailKind* kind = kind_of(mail);
        if (kind != nullptr && kind->refused != nullptr) {
          kind->refused(write, mail.person, outcome.address);
        }
        return end(write, mail, "refused");
      }
      case SendResult::put_off:
      case SendResult::not_now:
        if (const auto again = again_at(mail, run_.now_here())) {
          return try_mail_again(write, mail, *again);
        }
        return end(write, mail, "given_up");
    }
  }

  void end(Write& write, const OutgoingMail& mail, std::string_view outcome) {
    forget_mail(write, mail, outcome);
    const MailKind* kind = kind_of(mail);
    if (kind != nullptr && kind->done != nullptr) kind->done(write, mail.id);
  }

  const MailKind* kind_of(const OutgoingMail& mail) const {
    const auto found = std::ranges::find(kinds_, mail.kind, &MailKind::name);
    return found == kinds_.end() ? nullptr : &*found;
  }

  JobRun& run_;
  const Site& site_;
  const std::vector<MailKind> kinds_;
  const MailWay& way_;
  SendMail send_;
};

}  // namespace

JobKind mailing_job(const Site& site) {
  return mailing_job(site, [&site]() -> SendMail {
    const auto connection = std::make_shared<MailConnection>(*site.mail);
    return [connection](const MailAddress& to, std::string_view mail) {
      return connection->send(to, mail);
    };
  });
}

JobKind mailing_job(const Site& site, MailWay way) {
  return {.name = mailing_job_name,
          .what = say("Sending mails"),
          .threads = mail_lanes,
          .run = [&site, way = std::move(way)](JobRun& run) -> AfterRun {
            if (site.mail == nullptr || site.rooms == nullptr) return {};
            return Lane(run, site, way).send_all();
          },
          .waiting =
              [&site](Read& read, Instant now) {
                return site.mail == nullptr ? std::vector<std::int64_t>()
                                            : lanes_with_mail(read, now);
              }};
}

}  // namespace alongside
