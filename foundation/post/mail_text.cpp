#include "foundation/post/mail_text.h"

#include <algorithm>
#include <array>

#include "foundation/base/secrets.h"

namespace alongside {
namespace {

using namespace std::chrono;

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

void add_header(std::string& mail, std::string_view name, const HeaderText& value) {
  mail.append(name).append(": ").append(value.text()).append("\r\n");
}

/// What is put together here, of parts that hold nothing else than a header may.
void add_own_header(std::string& mail, std::string_view name, const std::string& value) {
  mail.append(name).append(": ").append(value).append("\r\n");
}

/// A link stands as it is, in one piece: encoded words mean nothing there (RFC 2369), and mail
/// programs press nothing that is folded. One that a line does not hold is left out.
bool fits_in_header(std::string_view link) {
  constexpr std::size_t most_bytes = 900;
  return !link.empty() && link.size() <= most_bytes && std::ranges::all_of(link, [](char c) {
    return c > 0x20 && c < 0x7f && c != '<' && c != '>' && c != ',';
  });
}

void add_mailbox(std::string& mail, std::string_view name, const HeaderText& who,
                 const MailAddress& address) {
  mail.append(name).append(": ");
  if (who.text().empty()) {
    mail.append("<").append(address.text()).append(">\r\n");
    return;
  }
  // A plain name is quoted: it may hold commas and brackets, and no quotes any more.
  if (!who.text().starts_with("=?")) {
    std::string quoted;
    for (const char c : who.text()) quoted += c == '"' || c == '\\' ? '\'' : c;
    mail.append("\"").append(quoted).append("\"");
  } else {
    mail.append(who.text());
  }
  mail.append("\r\n <").append(address.text()).append(">\r\n");
}

void add_part(std::string& mail, const std::string& boundary, std::string_view type,
              std::string_view text) {
  mail.append("--").append(boundary).append("\r\nContent-Type: ").append(type);
  mail.append("; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
  mail.append(quoted_printable(text)).append("\r\n");
}

}  // namespace

std::string mail_date(Instant at) {
  constexpr std::array days_of_week{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const auto seconds_of_day = floor<seconds>(at - day).count();
  return std::string(days_of_week.at(weekday(day).c_encoding())) + ", " +
         two_digits(static_cast<unsigned>(date.day())) + " " +
         months.at(static_cast<unsigned>(date.month()) - 1) + " " +
         std::to_string(static_cast<int>(date.year())) + " " + two_digits(seconds_of_day / 3600) +
         ":" + two_digits(seconds_of_day / 60 % 60) + ":" + two_digits(seconds_of_day % 60) +
         " +0000";
}

std::string quoted_printable(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::size_t most_letters = 72;
  std::string out;
  std::size_t line = 0;
  const auto put = [&](std::string_view piece) {
    out += piece;
    line += piece.size();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r') continue;
    if (c == '\n') {
      out += "\r\n";
      line = 0;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool at_end = i + 1 == text.size() || text[i + 1] == '\n' || text[i + 1] == '\r';
    // Room for what is longest, so that it is known where a line begins: also after a soft end.
    if (line + 3 > most_letters) {
      out += "=\r\n";
      line = 0;
    }
    // A dot at the beginning of a line is none that ends the mail, and `From ` no next mail.
    const bool steers = line == 0 && (c == '.' || c == 'F');
    if (byte > 0x20 && byte < 0x7f && c != '=' && !steers) {
      put(std::string_view(&c, 1));
    } else if (c == ' ' && !at_end) {
      put(" ");
    } else {
      const std::array<char, 3> coded{'=', digits[byte >> 4U], digits[byte & 15U]};
      put(std::string_view(coded.data(), coded.size()));
    }
  }
  return out;
}

std::string mail_text(const MailToSend& mail) {
  const std::string boundary = "=_" + random_token(18);
  std::string out;
  out.reserve(2048 + mail.text.size() + mail.html.size() * 2);
  add_own_header(out, "Date", mail_date(mail.at));
  add_mailbox(out, "From", mail.from_name, mail.from);
  add_mailbox(out, "To", mail.to_name, mail.to);
  add_header(out, "Subject", mail.subject);
  add_own_header(out, "Message-ID", "<" + mail.message_id + ">");
  // No machine answers to it (RFC 3834).
  add_own_header(out, "Auto-Submitted", "auto-generated");
  add_own_header(out, "X-Auto-Response-Suppress", "All");
  if (fits_in_header(mail.unsubscribe)) {
    add_own_header(out, "List-Unsubscribe", "<" + mail.unsubscribe + ">");
    add_own_header(out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
  add_own_header(out, "MIME-Version", "1.0");
  out.append("Content-Type: multipart/alternative;\r\n boundary=\"").append(boundary);
  out.append("\"\r\n\r\n");
  add_part(out, boundary, "text/plain", mail.text);
  add_part(out, boundary, "text/html", mail.html);
  out.append("--").append(boundary).append("--\r\n");
  return out;
}

}  // namespace alongside
