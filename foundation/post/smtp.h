// Sending mails to a server (SMTP, by libcurl).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "foundation/post/header_text.h"

namespace alongside {

/// How the way to the server is kept from others' eyes.
enum class MailSecurity { starttls, tls, none };

struct MailServer {
  std::string host;
  std::uint16_t port = 587;
  MailSecurity security = MailSecurity::starttls;
  std::string user;  // "": without signing in.
  std::string password;
  MailAddress from;
  std::string from_name;
};

/// What became of one mail.
enum class SendResult {
  sent,
  not_now,          // It did not go out, and may be tried again; the server is in the way.
  put_off,          // The server does not take this one, and may later; others it may take now.
  refused_address,  // It says that there is no such address.
  unknown,          // The connection broke before the server said; it may have gone out.
};

/// One connection, which serves several mails. Of one thread.
class MailConnection {
 public:
  explicit MailConnection(const MailServer& server);
  ~MailConnection();
  MailConnection(const MailConnection&) = delete;
  MailConnection& operator=(const MailConnection&) = delete;

  /// `mail` as `mail_text` made it.
  SendResult send(const MailAddress& to, std::string_view mail);
  /// Connects, signs in and sends nothing: "" where all is well, else what went wrong.
  std::string check();
  /// What went wrong the last time, without addresses.
  const std::string& problem() const;

 private:
  class Curl;
  std::unique_ptr<Curl> curl_;
};

}  // namespace alongside
