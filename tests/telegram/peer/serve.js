// Starts the Bot API server of telegram-test-api on a port of this machine: node serve.js PORT
"use strict";
const express = require("express");
const TelegramServer = require("telegram-test-api");

const server = new TelegramServer({ port: Number(process.argv[2]), host: "127.0.0.1" });
// Its own answer to getMe lacks `is_bot`, which the Bot API always sends and python-telegram-bot insists on.
const front = express();
front.all("/bot:token/getMe", (_request, response) =>
  response.json({ ok: true, result: { id: 666, is_bot: true, first_name: "Test", username: "TestNameBot" } }),
);
front.use(server.webServer);
server.webServer = front;
server.start().then(() => console.log("ready"));
