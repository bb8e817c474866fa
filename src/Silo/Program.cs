using Softswitch.Silo;

return await Node.Run(args);
