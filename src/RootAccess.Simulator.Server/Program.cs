using RootAccess.Simulator.Server;

return await ServerCommand.Create().Parse(args).InvokeAsync(ServerCommand.Invocation);
